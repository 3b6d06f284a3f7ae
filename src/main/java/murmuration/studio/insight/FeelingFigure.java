package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import murmuration.insight.Drifting;
import murmuration.studio.parts.Texts;

/// What each two feel for each other: a line of its own for either side, in the colour of who feels it, from a small dot where the story began to a large one where it
/// is now.
record FeelingFigure(List<Drifting> feelings) implements Figure {

    private static final int MOST = 40;

    @Override
    public Table table() {
        return new Table(List.of(Texts.of("insight.feelings.heads").split("\\|")), feelings.stream()
                .map(pair -> Table.Row.of(pair.one(), pair.other(), Numbers.part(pair.thereBegan()), Numbers.part(pair.thereNow()), Numbers.part(pair.backBegan()), Numbers.part(pair.backNow())))
                .toList());
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        List<Drifting> shown = feelings.subList(0, Math.min(MOST, feelings.size()));
        double left = 190;
        double right = width - 30;
        double top = 36;
        double step = Math.min(34, (height - top - 10) / Math.max(1, shown.size()));
        for (double feeling : new double[] {-1, 0, 1}) {
            double x = x(feeling, left, right);
            shapes.add(new Sketch.Line(x, top - 8, x, top + step * shown.size(), 1, tints.grid()));
            shapes.add(new Sketch.Words(x, top - 20, Texts.of("insight.feelings." + (feeling < 0 ? "cold" : feeling > 0 ? "warm" : "even")), 0, false, tints.faint()));
        }
        for (int i = 0; i < shown.size(); i++) {
            Drifting pair = shown.get(i);
            double y = top + (i + .5) * step;
            shapes.add(new Sketch.Words(88, y, pair.one(), 1, true, tints.main()));
            shapes.add(new Sketch.Words(94, y, "⇄", -1, false, tints.faint()));
            shapes.add(new Sketch.Words(114, y, pair.other(), -1, true, tints.other()));
            drift(shapes, x(pair.thereBegan(), left, right), x(pair.thereNow(), left, right), y - step / 5, tints.main());
            drift(shapes, x(pair.backBegan(), left, right), x(pair.backNow(), left, right), y + step / 5, tints.other());
        }
        return new Sketch(width, height, tints.paper(), shapes);
    }

    private static void drift(List<Sketch.Shape> shapes, double began, double now, double y, Color colour) {
        shapes.add(new Sketch.Line(began, y, now, y, 2, colour));
        shapes.add(new Sketch.Dot(began, y, 2.5, colour));
        shapes.add(new Sketch.Dot(now, y, 5, colour));
    }

    private static double x(double feeling, double left, double right) {
        return left + (feeling + 1) / 2 * (right - left);
    }
}
