package murmuration.studio.parts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Where the novelist drew the lines between regions, from start to start. Noted is what she drew herself, not where a line was pushed to by a window that became small.
public record Dividers(Memory memory) {

    private static final double STEP = .02;
    private static final String NUMBER = "[01]\\.\\d{1,4}";

    /// Places the lines where they were drawn last, and notes where they are drawn from now on.
    ///
    /// @param name of these regions, for what is remembered
    /// @param usual where the lines stand until somebody draws one, from 0 to 1
    public void place(SplitPane regions, String name, double... usual) {
        regions.setDividerPositions(places(name, usual));
        regions.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isOnLine(event.getTarget())) note(name, regions.getDividerPositions());
        });
        regions.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (step == 0 || !event.isAltDown() || !event.isShiftDown()) return;
            push(regions, step * STEP);
            note(name, regions.getDividerPositions());
            event.consume();
        });
    }

    /// Moves the line right of the region that has the keyboard; of the last region, the one left of it.
    private static void push(SplitPane regions, double by) {
        int last = regions.getDividers().size() - 1;
        for (int region = 0; region < regions.getItems().size(); region++) {
            if (!Views.holdsFocus(regions.getItems().get(region)) || last < 0) continue;
            int line = Math.min(region, last);
            regions.setDividerPosition(line, Math.clamp(regions.getDividerPositions()[line] + by, 0, 1));
        }
    }

    double[] places(String name, double... usual) {
        return memory.get(key(name)).flatMap(Dividers::read).filter(places -> places.length == usual.length).orElse(usual);
    }

    void note(String name, double... places) {
        memory.put(key(name), DoubleStream.of(places).mapToObj(place -> Double.toString(Math.round(Math.clamp(place, 0, 1) * 1000) / 1000.0)).collect(Collectors.joining(" ")));
    }

    private static Optional<double[]> read(String text) {
        String[] numbers = text.split(" ");
        return Stream.of(numbers).allMatch(number -> number.matches(NUMBER)) ? Optional.of(Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray()) : Optional.empty();
    }

    private static String key(String name) {
        return "dividers." + name;
    }

    private static boolean isOnLine(EventTarget target) {
        Node node = target instanceof Node there ? there : null;
        while (node != null && !(node instanceof SplitPane)) {
            if (node.getStyleClass().contains("split-pane-divider")) return true;
            node = node.getParent();
        }
        return false;
    }
}
