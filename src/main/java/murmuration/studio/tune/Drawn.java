package murmuration.studio.tune;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Typefaces;

/// A control that draws itself on a canvas as large as it is, and that a hand can drag on and keys can move.
abstract class Drawn extends Region {

    private static final double LETTERS = 12;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final double height;

    /// @param height of its picture, for letters of the usual size
    Drawn(Appearance appearance, String id, double height) {
        this.appearance = appearance;
        this.height = height;
        setId(id);
        getStyleClass().add("drawn");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        appearance.dark().subscribe((_, _) -> redraw());
        appearance.scale().subscribe((_, _) -> requestLayout());
        setOnMousePressed(event -> {
            requestFocus();
            drag(event.getX(), event.getY(), true);
        });
        setOnMouseDragged(event -> drag(event.getX(), event.getY(), false));
        setOnMouseReleased(_ -> letGo());
    }

    /// The hand is here.
    ///
    /// @param first whether it just came down
    abstract void drag(double x, double y, boolean first);

    abstract void letGo();

    abstract void draw(GraphicsContext context, double width, double height);

    final void redraw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0) draw(context, canvas.getWidth(), canvas.getHeight());
    }

    final Palette palette() {
        return Palette.of(appearance.dark().get());
    }

    final double letters() {
        return LETTERS * appearance.scale().get();
    }

    final void write(GraphicsContext context, String text, double x, double y, TextAlignment alignment, Color colour, boolean strong) {
        context.setFont(Typefaces.house(letters(), strong));
        context.setFill(colour);
        context.setTextAlign(alignment);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(text, x, y);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return height * appearance.scale().get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }
}
