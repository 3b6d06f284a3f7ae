package murmuration.studio.cast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import murmuration.agent.Decision;
import murmuration.agent.Hour;
import murmuration.agent.Recollection;
import murmuration.agent.Status;

/// What the novelist may see of the living cast, and do to one of them.
public interface Backstage {

    /// A snapshot by name; any thread.
    Map<String, Status> statuses();

    void pause(String name);

    void resume(String name);

    /// Gives her a subject to speak about.
    void hand(String name, String topic, String text);

    /// What their decisions came to, hour by hour. Slow: not on JavaFX's thread.
    List<Hour> hours(Instant from);

    /// What she remembers. Slow: not on JavaFX's thread.
    Recollection recollection(String name);

    /// Her newest decisions, newest first. Slow: not on JavaFX's thread.
    List<Decision> decisions(String name, int newest);

    /// The voices that may write for somebody, by name. Slow: not on JavaFX's thread.
    List<String> voices();
}
