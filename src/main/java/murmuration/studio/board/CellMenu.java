package murmuration.studio.board;

import static murmuration.studio.parts.Views.icon;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import murmuration.board.Trace;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a cell.
final class CellMenu {

    private final BoardModel model;
    private final HeatMap map;
    private final Consumer<Place> open;
    private final Consumer<Place> origin;
    private final ContextMenu menu = new ContextMenu();

    CellMenu(BoardModel model, HeatMap map, Consumer<Place> open, Consumer<Place> origin) {
        this.model = model;
        this.map = map;
        this.open = open;
        this.origin = origin;
        menu.setId("cell-menu");
    }

    /// @param at on the screen
    void show(Place place, Point2D at) {
        menu.getItems().clear();
        if (!place.agent().equals(Trace.NOVELIST)) hers(place);
        menu.getItems().addAll(
                item("leave", Feather.EDIT_2, model.columnTitle(place.topic()), () -> new LeaveTrace(model, place.topic()).showAt(map, at)),
                new SeparatorMenuItem(),
                item(model.rowOrder().get().pinned().contains(place.agent()) ? "unpin" : "pin", Feather.MAP_PIN, model.rowTitle(place.agent()), () -> model.pinRow(place.agent())),
                item(model.columnOrder().get().pinned().contains(place.topic()) ? "unpin" : "pin", Feather.MAP_PIN, model.columnTitle(place.topic()), () -> model.pinColumn(place.topic())));
        menu.show(map, at.getX(), at.getY());
    }

    private void hers(Place place) {
        String who = model.rowTitle(place.agent());
        String what = model.columnTitle(place.topic());
        menu.getItems().addAll(item("open", Feather.USER, model.title(place), () -> open.accept(place)), item("origin", Feather.GIT_MERGE, who, () -> origin.accept(place)));
        if (model.rest(place) == Rest.NONE) {
            menu.getItems().addAll(item("cool", Feather.WIND, what, () -> model.cool(place)), item("mute", Feather.VOLUME_X, who, () -> model.mute(place)));
        } else {
            menu.getItems().addAll(item("lift", Feather.VOLUME_2, who, () -> model.lift(place)));
            if (model.rest(place) == Rest.COOLING) menu.getItems().add(item("mute", Feather.VOLUME_X, who, () -> model.mute(place)));
        }
    }

    private static MenuItem item(String key, Feather picture, String about, Runnable verb) {
        var item = new MenuItem(Texts.of("board.menu." + key, about), icon(picture));
        item.setId("cell-" + key);
        item.setOnAction(_ -> verb.run());
        return item;
    }
}
