package murmuration.studio.cast;

import java.util.Map;
import murmuration.agent.Status;

/// What the novelist may see of the living cast, and do to one of them.
public interface Backstage {

    /// A snapshot by name; any thread.
    Map<String, Status> statuses();

    void pause(String name);

    void resume(String name);

    /// Gives her a subject to speak about.
    void hand(String name, String topic, String text);
}
