package murmuration.studio.arrivals;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// One file at the door: whether it is wanted, who is in it, and what stands in the way.
final class GuestCell extends ListCell<Guest> {

    private final ArrivalsModel model;
    private final CheckBox wanted = new CheckBox();
    private final Label name = label("", Style.STRONG);
    private final Label what = paragraph("", Style.MUTED, Style.SMALL);
    private final HBox tree = row("guest", wanted, grow(column("guest-words", name, what)));

    GuestCell(ArrivalsModel model) {
        this.model = model;
        getStyleClass().add("guest-cell");
        setPrefWidth(0);
        wanted.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(Guest guest, boolean empty) {
        Guest before = getItem();
        if (before != null) wanted.selectedProperty().unbindBidirectional(before.wanted());
        super.updateItem(guest, empty);
        if (empty || guest == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        wanted.selectedProperty().bindBidirectional(guest.wanted());
        wanted.setDisable(guest.refusal().isPresent());
        name.setText(guest.title());
        Optional<String> obstacle = model.obstacle(guest);
        what.setText(obstacle.orElseGet(() -> brings(guest)));
        what.getStyleClass().removeAll("trouble", Style.MUTED);
        what.getStyleClass().add(obstacle.isPresent() ? "trouble" : Style.MUTED);
        setAccessibleText(name.getText() + ", " + what.getText());
        setGraphic(tree);
    }

    private static String brings(Guest guest) {
        if (guest.character().isEmpty()) return Texts.of("arrivals.brings.lore", guest.facts());
        return guest.facts() == 0 ? Texts.of("arrivals.brings.character") : Texts.of("arrivals.brings.both", guest.facts());
    }
}
