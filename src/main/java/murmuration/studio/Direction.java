package murmuration.studio;

import java.util.List;
import murmuration.world.StoryClock;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;

/// What the novelist may do to the story as a whole.
interface Direction {

    String title();

    List<Topic> topics();

    StoryClock clock();

    boolean running();

    void pause();

    void resume();

    /// Events of this world that can be let happen.
    List<StoryEvent> offers();

    void letHappen(StoryEvent event);
}
