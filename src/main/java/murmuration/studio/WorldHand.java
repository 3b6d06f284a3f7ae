package murmuration.studio;

import java.util.List;
import murmuration.studio.board.Hand;
import murmuration.studio.board.Place;
import murmuration.world.Hush;
import murmuration.world.StoryEvent;
import murmuration.world.World;

/// The novelist's hand on the board of a real world.
record WorldHand(World world) implements Hand {

    @Override
    public List<Hush> hushes() {
        return world.hushes();
    }

    @Override
    public void cool(Place place) {
        world.cool(place.agent(), place.topic());
    }

    @Override
    public void mute(Place place) {
        world.mute(place.agent(), place.topic());
    }

    @Override
    public void lift(Place place) {
        world.unhush(place.agent(), place.topic());
    }

    @Override
    public void leave(String topic, String text) {
        world.letHappen(StoryEvent.of(topic, text));
    }
}
