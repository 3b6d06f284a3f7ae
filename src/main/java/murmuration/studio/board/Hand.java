package murmuration.studio.board;

import java.util.List;
import murmuration.world.Hush;

/// What the novelist may do to a cell.
public interface Hand {

    /// What is to be left alone now; any thread.
    List<Hush> hushes();

    /// She leaves the topic alone for a while.
    void cool(Place place);

    /// She leaves the topic alone until that is lifted.
    void mute(Place place);

    void lift(Place place);

    /// Something happens on a topic.
    void leave(String topic, String text);
}
