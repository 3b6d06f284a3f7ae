package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import murmuration.review.Item;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// The posts of a thread above or below the card, as they will look: a face, a name, the words, and a line that joins them.
final class ThreadView extends VBox {

    private static final double PORTRAIT = 32;

    private final Portraits portraits;
    private final StoryTime time;

    ThreadView(Portraits portraits, StoryTime time) {
        this.portraits = portraits;
        this.time = time;
        getStyleClass().add("thread");
        show(List.of());
    }

    void show(List<Item> items) {
        getChildren().setAll(items.stream().map(this::post).toList());
        Views.show(this, !items.isEmpty());
    }

    private Node post(Item item) {
        var head = row("thread-head", label(item.post().character(), Style.STRONG), label(time.moment(item.post().at()), Style.MUTED, Style.SMALL), Views.spacer(),
                label(Texts.of("desk.thread." + item.state().name().toLowerCase(Locale.ROOT)), Style.MUTED, Style.SMALL));
        var post = row("thread-post", portraits.of(item.post().character(), PORTRAIT), grow(column("thread-words", head, paragraph(item.text(), Style.PROSE))));
        post.setAccessibleText(Texts.of("desk.queue.accessible", item.post().character(), item.text()));
        return post;
    }
}
