package murmuration.studio;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;

/// The story as a whole: its time, whether it runs, and what the novelist lets happen. On JavaFX's thread.
final class StoryModel {

    static final List<Integer> SPEEDS = List.of(1, 60, 360, 1440);

    private final Direction direction;
    private final Background background;
    private final Notices notices;
    private final StoryTime time;
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper();

    StoryModel(Direction direction, Background background, Notices notices, StoryTime time) {
        this.direction = direction;
        this.background = background;
        this.notices = notices;
        this.time = time;
        now.set(time.moment(direction.clock().instant()));
        speed.set(direction.clock().speed());
        running.set(direction.running());
    }

    void show(Sight sight) {
        now.set(time.moment(sight.story()));
        running.set(sight.running());
        speed.set(sight.speed());
    }

    String title() {
        return direction.title();
    }

    List<Topic> topics() {
        return direction.topics();
    }

    List<StoryEvent> offers() {
        return direction.offers();
    }

    ReadOnlyStringProperty now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty speed() {
        return speed.getReadOnlyProperty();
    }

    void runOrPause() {
        boolean runs = running.get();
        running.set(!runs);
        background.run(runs ? "pause" : "run", runs ? direction::pause : direction::resume);
    }

    /// @param factor story seconds in one of ours
    void speed(double factor) {
        speed.set(factor);
        direction.clock().speed(factor);
    }

    String topicTitle(String id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).map(Topic::title).findFirst().orElse(id);
    }

    /// Lets this happen; an offer in its own words brings along who did it, where, and what it meant.
    ///
    /// @param topic of the world; empty for whatever fits best
    void letHappen(String text, String topic) {
        StoryEvent event = offers().stream().filter(offer -> offer.text().equals(text) && offer.topic().equals(topic)).findFirst().orElseGet(() -> StoryEvent.of(topic, text));
        background.run("event", () -> {
            direction.letHappen(event);
            return event;
        }, happened -> notices.say(Texts.of("happen.happened", happened.text())));
    }
}
