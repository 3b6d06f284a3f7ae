package murmuration.studio.desk;

import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import murmuration.review.Item;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// The queue; its selection is the model's card.
final class QueueList extends ListView<Item> {

    private final DeskModel model;
    private boolean following;

    QueueList(DeskModel model, Portraits portraits, StoryTime time) {
        super(model.queue());
        this.model = model;
        setId("queue");
        getStyleClass().add("queue");
        setAccessibleText(Texts.of("desk.queue"));
        setCellFactory(_ -> new QueueCell(portraits, time));
        setPlaceholder(new Region());
        model.card().card().subscribe(this::follow);
        model.queue().subscribe(this::keep);
        heightProperty().subscribe((_, _) -> follow(model.card().card().get())); // a low list that gets its height late shows its end
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following) model.select(item);
        });
    }

    private void follow(Optional<Card> card) {
        following = true;
        card.ifPresentOrElse(shown -> show(shown.post().id()), getSelectionModel()::clearSelection);
        following = false;
    }

    /// A post that comes behind the one that is read moves nothing.
    private void keep() {
        Item selected = getSelectionModel().getSelectedItem();
        int index = getSelectionModel().getSelectedIndex();
        boolean stays = selected != null && index < model.queue().size() && model.queue().get(index).post().id() == selected.post().id() && model.card().shows(selected.post().id());
        if (!stays) follow(model.card().card().get());
    }

    private void show(long post) {
        for (int i = 0; i < model.queue().size(); i++) {
            if (model.queue().get(i).post().id() != post) continue;
            getSelectionModel().clearAndSelect(i);
            scrollTo(Math.max(0, i - 1));
        }
    }
}
