package murmuration.studio.parts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A label that wraps, with each piece of its text as a node; see [RightToLeft].
final class WordsSkin extends SkinBase<Label> {

    private final TextFlow flow = new TextFlow();

    WordsSkin(Label label) {
        super(label);
        getChildren().add(flow);
        registerChangeListener(label.textProperty(), _ -> fill());
        fill();
    }

    private void fill() {
        List<Text> words = RightToLeft.pieces(getSkinnable().getText()).stream().map(this::word).toList();
        flow.getChildren().setAll(words);
        getSkinnable().requestLayout();
    }

    private Text word(String piece) {
        var word = new Text(piece);
        word.fontProperty().bind(getSkinnable().fontProperty());
        word.fillProperty().bind(getSkinnable().textFillProperty());
        return word;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + flow.prefWidth(-1) + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + flow.prefHeight(width < 0 ? width : Math.max(least(), width - left - right)) + bottom;
    }

    /// Not even while it has no size yet may a piece be cut.
    private double least() {
        return getSkinnable().getFont().getSize() * RightToLeft.LONGEST;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        flow.resizeRelocate(x, y, Math.max(least(), width), height);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + right;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return computePrefWidth(height, top, right, bottom, left);
    }
}
