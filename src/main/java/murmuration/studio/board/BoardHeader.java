package murmuration.studio.board;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import murmuration.board.Trace;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The head of the board: search, order, whose eyes, and the twin in words.
final class BoardHeader extends HBox {

    private final BoardModel model;

    BoardHeader(BoardModel model) {
        this.model = model;
        getStyleClass().addAll(Style.ROW, "panel-header");
        getChildren().addAll(whole(label(Texts.of("board.title"), Style.PANEL_TITLE)), spacer(), search(), eyes(), order(), words(model.inWords()));
    }

    private TextField search() {
        var field = new TextField();
        field.setId("board-search");
        field.getStyleClass().add("board-search");
        field.setPromptText(Texts.of("board.search"));
        field.setAccessibleText(Texts.of("board.search.tip"));
        field.textProperty().bindBidirectional(model.search());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) field.clear();
        });
        return field;
    }

    private MenuButton eyes() {
        var menu = menu("board-eyes", Feather.EYE, "board.eyes");
        menu.setOnShowing(_ -> {
            menu.getItems().setAll(eye(Texts.of("board.eyes.mine"), Optional.empty()), new SeparatorMenuItem());
            model.rows().stream().filter(row -> !row.id().equals(Trace.NOVELIST)).forEach(row -> menu.getItems().add(eye(Texts.of("board.eyes.of", row.title()), Optional.of(row.id()))));
        });
        menu.getItems().add(eye(Texts.of("board.eyes.mine"), Optional.empty()));
        return menu;
    }

    private MenuItem eye(String text, Optional<String> whose) {
        var item = new RadioMenuItem(text);
        item.setSelected(model.lens().get().eyes().equals(whose));
        item.setOnAction(_ -> model.through(whose));
        return item;
    }

    private MenuButton order() {
        var menu = menu("board-order", Feather.BAR_CHART_2, "board.order");
        add(menu, "board.order.people", model::orderRows);
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, "board.order.topics", model::orderColumns);
        return menu;
    }

    private static void add(MenuButton menu, String key, Consumer<Arrangement.Order> by) {
        for (Arrangement.Order order : Arrangement.Order.values()) {
            var item = new MenuItem(Texts.of(key + "." + order.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(_ -> by.accept(order));
            menu.getItems().add(item);
        }
    }

    private static MenuButton menu(String id, Feather picture, String key) {
        MenuButton menu = named(new MenuButton(null, icon(picture)), Texts.of(key));
        menu.setId(id);
        menu.getStyleClass().addAll(Style.QUIET_BUTTON, "icon-menu");
        return menu;
    }

    private static ToggleButton words(BooleanProperty inWords) {
        ToggleButton button = named(new ToggleButton(null, icon(Feather.LIST)), Texts.of("board.inWords"));
        button.setId("board-in-words");
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.selectedProperty().bindBidirectional(inWords);
        return button;
    }
}
