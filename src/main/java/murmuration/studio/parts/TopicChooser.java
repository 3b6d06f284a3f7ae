package murmuration.studio.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import murmuration.world.Topic;

/// Chooses one of the world's topics.
public final class TopicChooser extends ComboBox<Topic> {

    private static final Topic FITTING = new Topic("fitting", Texts.of("topic.fitting"), "", "");

    /// @param mayFit whether "whatever fits best" can be chosen, and is at first
    public TopicChooser(List<Topic> topics, boolean mayFit) {
        var choices = new ArrayList<Topic>();
        if (mayFit) choices.add(FITTING);
        choices.addAll(topics);
        getItems().setAll(choices);
        getSelectionModel().selectFirst();
        setAccessibleText(Texts.of("topic.choose"));
        setConverter(titles());
    }

    /// The chosen topic's id; empty for whatever fits best.
    public String topic() {
        Topic chosen = getValue();
        return chosen == null || chosen == FITTING ? "" : chosen.id();
    }

    /// Chooses a topic by its id; whatever fits best, where there is none of that id.
    public void choose(String id) {
        getItems().stream().filter(topic -> topic.id().equals(id)).findFirst().ifPresentOrElse(this::setValue, () -> getSelectionModel().selectFirst());
    }

    private static StringConverter<Topic> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(Topic topic) {
                return topic == null ? "" : topic.title();
            }

            @Override
            public Topic fromString(String title) {
                throw new UnsupportedOperationException("Topics are chosen, not typed.");
            }
        };
    }
}
