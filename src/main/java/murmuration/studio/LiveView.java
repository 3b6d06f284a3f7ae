package murmuration.studio;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import murmuration.studio.board.BoardPane;
import murmuration.studio.cast.CastPane;
import murmuration.studio.desk.DeskPane;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Views;

/// The first thing that is seen: cast, board and desk side by side, alive. The desk is the one of the desk's own view, and stands here meanwhile.
final class LiveView implements View {

    private static final double CAST_ENDS = 0.24;
    private static final double BOARD_ENDS = 0.64;
    private static final double WITHOUT_CAST = 0.49;
    private static final double GAPS = 40;

    /// What each needs, in em, as in studio.css.
    private static final double CAST = 21;
    private static final double BOARD = 25;
    private static final double DESK = 32;

    private final CastPane cast;
    private final BoardPane board;
    private final DeskPane desk;
    private final Dividers lines;
    private final Appearance appearance;
    private final StackPane place = new StackPane();
    private final StackPane room = new StackPane();
    private SplitPane regions = new SplitPane();
    private List<Region> seen = List.of();

    LiveView(CastPane cast, BoardPane board, DeskPane desk, Dividers lines, Appearance appearance) {
        this.appearance = appearance;
        this.cast = cast;
        this.board = board;
        this.desk = desk;
        this.lines = lines;
        room.setMinSize(0, 0);
        room.setAlignment(Pos.TOP_LEFT);
        room.widthProperty().subscribe((_, _) -> fit());
    }

    @Override
    public Node node() {
        return room;
    }

    @Override
    public List<Part> parts() {
        return Stream.of(new Part(board, board::takeFocus), new Part(cast, cast::takeFocus), new Part(desk, desk::takeFocus)).filter(part -> seen.isEmpty() || seen.contains(part.node() == desk ? place : part.node())).toList();
    }

    @Override
    public void shown() {
        desk.wide(false);
        place.getChildren().setAll(desk);
        if (regions.getItems().isEmpty()) arrange(fitting());
        cast.wake();
    }

    /// Cast and board stay where they are, unseen and untouched.
    @Override
    public void hidden() {
        cast.rest();
        board.rest();
        place.getChildren().clear();
    }

    @Override
    public void beat() {
        fit(); // larger letters need more room
        cast.tick();
    }

    /// In a small window, or with large letters, first the cast and then the desk stand aside; each has a view of its own.
    private void fit() {
        if (regions.getItems().isEmpty() || room.getWidth() == 0) return;
        List<Region> fitting = fitting();
        if (fitting.equals(seen)) return;
        boolean held = Views.holdsFocus(desk);
        clear();
        arrange(fitting);
        regions.applyCss(); // until then its panes are in no scene, and none could take the keyboard
        if (held && seen.contains(place)) desk.takeFocus();
        else if (held) board.takeFocus();
    }

    private List<Region> fitting() {
        double ems = (room.getWidth() - GAPS) / appearance.em();
        if (room.getWidth() == 0 || ems >= CAST + BOARD + DESK) return List.of(cast, board, place);
        return ems >= BOARD + DESK ? List.of(board, place) : List.of(board);
    }

    /// Anew: a pane that comes back to a place it had stays blank.
    private void arrange(List<Region> fitting) {
        seen = fitting;
        regions = new SplitPane(fitting.toArray(Region[]::new));
        regions.getStyleClass().add("regions");
        SplitPane.setResizableWithParent(cast, false);
        if (seen.size() == 3) lines.place(regions, "live", CAST_ENDS, BOARD_ENDS);
        if (seen.size() == 2) lines.place(regions, "live.narrow", WITHOUT_CAST);
        room.getChildren().setAll(regions);
    }

    private void clear() {
        regions.getItems().clear();
        room.getChildren().clear();
    }
}
