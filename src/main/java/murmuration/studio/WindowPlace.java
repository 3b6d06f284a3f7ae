package murmuration.studio;

import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import murmuration.studio.parts.Memory;

/// Where a window stood and how large it was, for the next time. A place on a screen that is no longer there is forgotten.
record WindowPlace(Memory memory) {

    void restore(Stage stage) {
        Optional<Double> x = number("x");
        Optional<Double> y = number("y");
        Optional<Double> width = number("width");
        Optional<Double> height = number("height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) return;
        if (Screen.getScreensForRectangle(x.get(), y.get(), width.get(), height.get()).isEmpty()) return;
        stage.setX(x.get());
        stage.setY(y.get());
        stage.setWidth(width.get());
        stage.setHeight(height.get());
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
