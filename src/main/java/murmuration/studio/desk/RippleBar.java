package murmuration.studio.desk;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import murmuration.review.Item;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// After a discard: the later posts that grew from what was discarded, each to be kept or thought about again.
final class RippleBar extends VBox {

    private static final int SHOWN = 3;

    private final DeskModel model;

    RippleBar(DeskModel model) {
        this.model = model;
        setId("ripple");
        getStyleClass().add("strip");
        model.aftermath().ripple().subscribe(this::show);
    }

    private void show(List<Item> items) {
        Views.show(this, !items.isEmpty());
        getChildren().setAll(paragraph(Texts.of("desk.ripple", items.size()), Style.STRONG));
        items.stream().limit(SHOWN).map(this::line).forEach(getChildren()::add);
    }

    private Node line(Item item) {
        Label words = grow(label(Texts.of("desk.ripple.post", item.post().character(), item.text().replaceAll("\\s+", " ")), "ripple-post"));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        return row("ripple-line", words, button("keep", item, model.aftermath()::keep), button("again", item, model::thinkAgain));
    }

    private static Button button(String id, Item item, Consumer<Item> verb) {
        var button = new Button(Texts.of("desk.ripple." + id));
        button.getStyleClass().add("ripple-" + id);
        button.setAccessibleText(Texts.of("desk.ripple." + id + ".accessible", item.post().character(), item.text()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> verb.accept(item));
        return button;
    }
}
