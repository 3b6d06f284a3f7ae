package murmuration.studio.insight;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.StoryTime;

/// What was seen at the last look, and which part of it is shown. On JavaFX's thread; looking is done elsewhere.
public final class InsightModel {

    private static final double DONE = 1;

    private final Lookout lookout;
    private final Background background;
    private final Executor fx;
    private final UnaryOperator<String> title;
    private final StoryTime time;
    private final ReadOnlyObjectWrapper<Optional<Lookout.Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(DONE);
    private final ObjectProperty<Chapter> chapter = new SimpleObjectProperty<>(Chapter.INFLUENCE);
    private final ObjectProperty<String> topic = new SimpleObjectProperty<>("");
    private boolean looking;

    /// @param title of a topic by its id
    public InsightModel(Lookout lookout, Background background, Executor fx, UnaryOperator<String> title, StoryTime time) {
        this.lookout = lookout;
        this.background = background;
        this.fx = fx;
        this.title = title;
        this.time = time;
    }

    ReadOnlyObjectProperty<Optional<Lookout.Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /// 0..1 while a look is under way.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    ObjectProperty<Chapter> chapter() {
        return chapter;
    }

    ObjectProperty<String> topic() {
        return topic;
    }

    StoryTime time() {
        return time;
    }

    String title(String id) {
        return title.apply(id);
    }

    /// Those that were spoken about, most first.
    List<String> topics() {
        return seen.get().map(one -> one.insights().stances().topics()).orElse(List.of());
    }

    Optional<Figure> figure() {
        return seen.get().map(one -> chapter.get().figure(one, topic.get(), title, time));
    }

    /// Looks anew, unless a look is under way.
    void look() {
        if (looking) return;
        looking = true;
        progress.set(0);
        background.await("insight", lookout.look(part -> fx.execute(() -> progress.set(part))), this::show, () -> {
            looking = false;
            progress.set(DONE);
        });
    }

    private void show(Lookout.Seen fresh) {
        seen.set(Optional.of(fresh));
        List<String> topics = topics();
        if (!topics.contains(topic.get())) topic.set(topics.isEmpty() ? "" : topics.getFirst());
    }
}
