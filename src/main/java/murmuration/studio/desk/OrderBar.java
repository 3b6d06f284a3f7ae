package murmuration.studio.desk;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// Which posts are found, which lie together, and in which order.
final class OrderBar extends HBox {

    private final TextField search = new TextField();

    /// @param back where the keyboard goes when the search is left
    OrderBar(DeskModel model, Runnable back) {
        getStyleClass().addAll(Style.ROW, "order-bar");
        search.setId("desk-search");
        search.setPromptText(Texts.of("desk.search"));
        search.setAccessibleText(Texts.of("desk.search.accessible"));
        search.textProperty().subscribe((_, words) -> model.wish(model.wish().get().search(words)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) search.clear();
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) back.run();
        });
        getChildren().addAll(
                Views.grow(search),
                chooser("desk-group", "desk.group", List.of(Grouping.values()), model.wish().map(Wish::grouping), wanted -> model.wish(model.wish().get().grouping(wanted))),
                chooser("desk-order", "desk.order", List.of(Order.values()), model.wish().map(Wish::order), wanted -> model.wish(model.wish().get().order(wanted))));
    }

    /// Whether somebody searches.
    boolean isWanted() {
        return !search.getText().isEmpty() || Views.holdsFocus(this);
    }

    void takeFocus() {
        search.requestFocus();
        search.selectAll();
    }

    private static <E extends Enum<E>> ComboBox<E> chooser(String id, String text, List<E> choices, ObservableValue<E> wished, Consumer<E> chosen) {
        var chooser = new ComboBox<E>();
        chooser.setId(id);
        chooser.getItems().setAll(choices);
        chooser.setAccessibleText(Texts.of(text));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(E choice) {
                return choice == null ? "" : Texts.of(text + "." + choice.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public E fromString(String words) {
                throw new UnsupportedOperationException("It is chosen, not typed.");
            }
        });
        wished.subscribe(chooser::setValue);
        chooser.valueProperty().subscribe((_, choice) -> chosen.accept(choice));
        return chooser;
    }
}
