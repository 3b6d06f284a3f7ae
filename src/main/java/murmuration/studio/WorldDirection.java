package murmuration.studio;

import java.util.List;
import murmuration.world.StoryClock;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;
import murmuration.world.World;

/// Directs a real world.
record WorldDirection(World world) implements Direction {

    @Override
    public String title() {
        return world.title();
    }

    @Override
    public List<Topic> topics() {
        return world.topics();
    }

    @Override
    public StoryClock clock() {
        return world.clock();
    }

    @Override
    public boolean running() {
        return world.running();
    }

    @Override
    public void pause() {
        world.pause();
    }

    @Override
    public void resume() {
        world.resume();
    }

    @Override
    public List<StoryEvent> offers() {
        return world.offers();
    }

    @Override
    public void letHappen(StoryEvent event) {
        world.letHappen(event);
    }
}
