package murmuration.studio;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import murmuration.studio.parts.Memory;

/// Where a window stood and how large it was, for the next time. A place on a screen that is no longer there is forgotten.
record WindowPlace(Memory memory) {

    /// Where a world's folder remembers its window.
    static final String NOTE = ".window.properties";

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 520;

    /// Of a window that stood nowhere yet.
    double width() {
        return Math.min(WIDTH, Screen.getPrimary().getVisualBounds().getWidth());
    }

    double height() {
        return Math.min(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight());
    }

    void restore(Stage stage) {
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, width()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, height()));
        Optional<Double> x = number("x");
        Optional<Double> y = number("y");
        Optional<Double> width = number("width");
        Optional<Double> height = number("height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) return;
        List<Screen> screens = Screen.getScreensForRectangle(x.get(), y.get(), width.get(), height.get());
        if (screens.isEmpty()) return;
        Rectangle2D room = screens.getFirst().getVisualBounds(); // a smaller screen than last time must not cut it off
        stage.setWidth(Math.min(width.get(), room.getWidth()));
        stage.setHeight(Math.min(height.get(), room.getHeight()));
        stage.setX(Math.clamp(x.get(), room.getMinX(), room.getMaxX() - stage.getWidth()));
        stage.setY(Math.clamp(y.get(), room.getMinY(), room.getMaxY() - stage.getHeight()));
        stage.setMaximized(memory.is("maximized"));
    }

    void follow(Stage stage) {
        stage.xProperty().subscribe((_, x) -> note(stage, "x", x));
        stage.yProperty().subscribe((_, y) -> note(stage, "y", y));
        stage.widthProperty().subscribe((_, width) -> note(stage, "width", width));
        stage.heightProperty().subscribe((_, height) -> note(stage, "height", height));
        stage.maximizedProperty().subscribe((_, maximized) -> memory.put("maximized", maximized.toString()));
        note(stage, "x", stage.getX());
        note(stage, "y", stage.getY());
        note(stage, "width", stage.getWidth());
        note(stage, "height", stage.getHeight());
    }

    private void note(Stage stage, String what, Number value) {
        if (!stage.isMaximized() && !stage.isIconified()) memory.put(what, Long.toString(Math.round(value.doubleValue())));
    }

    private Optional<Double> number(String what) {
        return memory.get(what).filter(text -> text.matches("-?\\d{1,6}")).map(Double::valueOf);
    }
}
