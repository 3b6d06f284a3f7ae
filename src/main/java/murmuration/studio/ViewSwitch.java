package murmuration.studio;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Texts;

/// A slim rail at the window's left edge: one button a view.
final class ViewSwitch extends VBox {

    private final ViewList views;
    private final ViewFrame frame;

    ViewSwitch(ViewList views, ViewFrame frame) {
        this.views = views;
        this.frame = frame;
        setId("views");
        getStyleClass().add("view-switch");
        var group = new ToggleGroup();
        views.listed().forEach(listing -> getChildren().add(button(listing, group)));
    }

    private ToggleButton button(Listing listing, ToggleGroup group) {
        var button = named(new ToggleButton(Texts.of("view." + listing.id()), icon(listing.icon())), Texts.of("view.named", Texts.of("view." + listing.id() + ".tip"), listing.number()));
        button.setId("view-" + listing.id());
        button.getStyleClass().add("view-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            frame.go(listing);
        });
        views.current().subscribe(current -> button.setSelected(current == listing));
        return button;
    }
}
