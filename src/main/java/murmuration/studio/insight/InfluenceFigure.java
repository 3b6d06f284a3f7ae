package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.paint.Color;
import murmuration.board.Trace;
import murmuration.insight.Influence;
import murmuration.studio.parts.Texts;

/// Everybody in a circle, with an arrow from each who moved another, as thick as it was often. There and back are two arrows that lie beside each other.
record InfluenceFigure(Influence influence) implements Figure {

    private static final double BESIDE = 5;
    private static final double THICKEST = 9;
    private static final int MOST_ARROWS = 120;

    @Override
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (Influence.Arrow arrow : influence.arrows()) {
            var evidence = new ArrayList<Trace>();
            arrow.links().reversed().forEach(link -> {
                evidence.add(link.cause());
                evidence.add(link.post());
            });
            rows.add(new Table.Row(List.of(name(arrow.from()), name(arrow.to()), Numbers.whole(arrow.posts()), Numbers.whole(influence.posts(arrow.to(), arrow.from()))), evidence));
        }
        return new Table(List.of(Texts.of("insight.influence.heads").split("\\|")), rows);
    }

    private static String name(String agent) {
        return agent.equals(Trace.NOVELIST) ? Texts.of("board.row.story") : agent;
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        var names = new TreeSet<String>();
        influence.arrows().forEach(arrow -> names.addAll(List.of(arrow.from(), arrow.to())));
        List<String> people = List.copyOf(names);
        double most = influence.arrows().stream().mapToInt(Influence.Arrow::posts).max().orElse(1);
        for (Influence.Arrow arrow : influence.arrows().stream().limit(MOST_ARROWS).toList()) {
            double[] from = place(people, arrow.from(), width, height);
            double[] to = place(people, arrow.to(), width, height);
            arrow(shapes, from, to, 1 + (THICKEST - 1) * arrow.posts() / most, colour(people, arrow.from(), tints), Numbers.whole(arrow.posts()), tints, people.size() <= 8);
        }
        Map<String, Integer> moved = influence.moved();
        people.forEach(name -> {
            double[] at = place(people, name, width, height);
            shapes.add(new Sketch.Dot(at[0], at[1], 11, colour(people, name, tints)));
            int side = at[0] > width / 2 + 20 ? -1 : at[0] < width / 2 - 20 ? 1 : 0;
            double x = at[0] + (side < 0 ? 17 : side > 0 ? -17 : 0);
            double y = side == 0 ? at[1] + (at[1] < height / 2 ? -22 : 22) : at[1];
            shapes.add(new Sketch.Words(x, y, Texts.of("insight.influence.moved", name(name), moved.getOrDefault(name, 0)), side, true, tints.ink()));
        });
        return new Sketch(width, height, tints.paper(), shapes);
    }

    /// What the novelist lets happen stays in the background.
    private static Color colour(List<String> people, String name, Tints tints) {
        return name.equals(Trace.NOVELIST) ? tints.faint() : tints.person(people.indexOf(name));
    }

    private static double[] place(List<String> people, String name, double width, double height) {
        double angle = 2 * Math.PI * people.indexOf(name) / people.size() - Math.PI / 2;
        return new double[] {width / 2 + Math.max(40, width / 2 - 150) * Math.cos(angle), height / 2 + Math.max(40, height / 2 - 50) * Math.sin(angle)};
    }

    private static void arrow(List<Sketch.Shape> shapes, double[] from, double[] to, double thickness, Color colour, String count, Tints tints, boolean counted) {
        double length = Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
        double dx = (to[0] - from[0]) / length;
        double dy = (to[1] - from[1]) / length;
        double x1 = from[0] + 15 * dx - BESIDE * dy;
        double y1 = from[1] + 15 * dy + BESIDE * dx;
        double head = 8 + thickness;
        double x2 = to[0] - 15 * dx - BESIDE * dy;
        double y2 = to[1] - 15 * dy + BESIDE * dx;
        double neckX = x2 - head * dx;
        double neckY = y2 - head * dy;
        Color soft = colour.deriveColor(0, 1, 1, .75);
        shapes.add(new Sketch.Line(x1, y1, neckX, neckY, thickness, soft));
        double half = 3 + thickness * .8;
        shapes.add(new Sketch.Triangle(x2, y2, neckX - half * dy, neckY + half * dx, neckX + half * dy, neckY - half * dx, soft));
        if (counted) shapes.add(new Sketch.Words(x1 + .3 * (x2 - x1) - 10 * dy, y1 + .3 * (y2 - y1) + 10 * dx, count, 0, true, tints.ink()));
    }
}
