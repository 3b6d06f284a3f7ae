package murmuration.studio;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import murmuration.studio.board.BoardPane;
import murmuration.studio.cast.CastPane;
import murmuration.studio.desk.DeskPane;
import murmuration.studio.parts.View;

/// The first thing that is seen: cast, board and desk side by side, alive. The desk is the one of the desk's own view, and stands here meanwhile.
final class LiveView implements View {

    private static final double CAST_ENDS = 0.24;
    private static final double BOARD_ENDS = 0.64;

    private final CastPane cast;
    private final BoardPane board;
    private final DeskPane desk;
    private final SplitPane regions;
    private double[] dividers = {CAST_ENDS, BOARD_ENDS};

    LiveView(CastPane cast, BoardPane board, DeskPane desk) {
        this.cast = cast;
        this.board = board;
        this.desk = desk;
        regions = new SplitPane(cast, board);
        regions.getStyleClass().add("regions");
        SplitPane.setResizableWithParent(cast, false);
    }

    @Override
    public Node node() {
        return regions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(board, board::takeFocus), new Part(cast, cast::takeFocus), new Part(desk, desk::takeFocus));
    }

    @Override
    public void shown() {
        desk.wide(false);
        regions.getItems().add(desk);
        regions.setDividerPositions(dividers);
    }

    @Override
    public void hidden() {
        dividers = regions.getDividerPositions();
        regions.getItems().remove(desk);
    }

    @Override
    public void beat() {
        cast.tick();
    }
}
