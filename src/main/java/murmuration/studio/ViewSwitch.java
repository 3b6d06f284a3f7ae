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

    private static final double LINES = 2.8;

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

    /// Where the rail is too low for all of them the buttons go without their words.
    @Override
    protected void layoutChildren() {
        boolean low = getHeight() < tall();
        for (var child : getChildren()) {
            if (child instanceof ToggleButton button && low != (button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY)) button.setContentDisplay(low ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        }
        super.layoutChildren();
    }

    /// With words; the gap between picture and words and the room around them are about a line and a half.
    private double tall() {
        double button = getChildren().stream().map(ToggleButton.class::cast).mapToDouble(one -> one.getGraphic().getLayoutBounds().getHeight() + LINES * one.getFont().getSize()).max().orElse(0);
        return getChildren().size() * (button + getSpacing());
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
