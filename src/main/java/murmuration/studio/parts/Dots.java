package murmuration.studio.parts;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// So many of so many, as small dots. All that are filled are one shape and all others another: with fifty people in the cast a node for each dot would be a thousand to style.
public final class Dots extends Region {

    private static final int MOST = 12;
    private static final double SIZE = 7;
    private static final double STEP = 10;

    private final SVGPath filled = shape(Style.FILLED);
    private final SVGPath open = shape(Style.DOT);
    private int drawn;

    public Dots() {
        getStyleClass().add("dots");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(filled, open);
    }

    /// @param limit more than a dozen are not drawn; the numbers beside the dots say the rest
    public void show(int count, int limit) {
        drawn = Math.clamp(limit, 0, MOST);
        int full = Math.clamp(count, 0, drawn);
        filled.setContent(dots(0, full));
        open.setContent(dots(full, drawn));
        setAccessibleText(Texts.of("dots.of", count, limit));
        requestLayout();
    }

    private static String dots(int from, int to) {
        return IntStream.range(from, to).mapToObj(Dots::dot).collect(Collectors.joining());
    }

    private static String dot(int index) {
        double radius = SIZE / 2;
        return "M" + index * STEP + "," + radius + "a" + radius + "," + radius + " 0 1,0 " + SIZE + ",0a" + radius + "," + radius + " 0 1,0 " + -SIZE + ",0";
    }

    private static SVGPath shape(String style) {
        var shape = new SVGPath();
        shape.setManaged(false);
        shape.getStyleClass().add(style);
        return shape;
    }

    @Override
    protected double computePrefWidth(double height) {
        return drawn == 0 ? 0 : (drawn - 1) * STEP + SIZE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SIZE;
    }
}
