package murmuration.studio.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import murmuration.board.Trace;
import murmuration.insight.Insights;
import murmuration.insight.Stances;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// Where everybody stood on one topic as the story went on: a line a person, with a dot for each stretch, as large as much was said in it.
record StanceFigure(Insights insights, String topic, StoryTime time) implements Figure {

    private static final double LEFT = 70;
    private static final double RIGHT = 110;

    @Override
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (Stances.Point point : points()) {
            Instant end = point.at().plus(Duration.ofHours(6));
            List<Trace> evidence = insights.traces().stream().filter(trace -> trace.agent().equals(point.agent()) && trace.topic().equals(topic) && !trace.at().isBefore(point.at()) && trace.at().isBefore(end)).toList();
            rows.add(new Table.Row(List.of(time.moment(point.at()), point.agent(), Numbers.part(point.stance()), Numbers.whole(point.posts())), evidence));
        }
        return new Table(List.of(Texts.of("insight.topics.heads").split("\\|")), rows);
    }

    private List<Stances.Point> points() {
        return insights.stances().on(topic);
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        double top = 24;
        double bottom = height - 34;
        axis(shapes, 1, Texts.of("insight.topics.for"), top, bottom, width, tints);
        axis(shapes, 0, "0", top, bottom, width, tints);
        axis(shapes, -1, Texts.of("insight.topics.against"), top, bottom, width, tints);
        List<Stances.Point> points = points();
        if (points.isEmpty()) return new Sketch(width, height, tints.paper(), shapes);
        Instant first = points.getFirst().at();
        Instant last = points.getLast().at();
        shapes.add(new Sketch.Words(LEFT, bottom + 20, time.moment(first), -1, false, tints.faint()));
        if (!last.equals(first)) shapes.add(new Sketch.Words(width - RIGHT, bottom + 20, time.moment(last), 1, false, tints.faint()));
        lines(shapes, points, at -> LEFT + (width - LEFT - RIGHT) * share(first, last, at), top, bottom, tints);
        return new Sketch(width, height, tints.paper(), shapes);
    }

    private interface Across {
        double of(Instant at);
    }

    private static double share(Instant first, Instant last, Instant at) {
        long all = Duration.between(first, last).toMillis();
        return all == 0 ? .5 : (double) Duration.between(first, at).toMillis() / all;
    }

    private static void lines(List<Sketch.Shape> shapes, List<Stances.Point> points, Across across, double top, double bottom, Tints tints) {
        List<String> people = List.copyOf(new TreeSet<>(points.stream().map(Stances.Point::agent).toList()));
        var before = new HashMap<String, Stances.Point>();
        for (Stances.Point point : points) {
            double x = across.of(point.at());
            double y = y(point.stance(), top, bottom);
            var colour = tints.person(people.indexOf(point.agent()));
            Stances.Point earlier = before.put(point.agent(), point);
            if (earlier != null) shapes.add(new Sketch.Line(across.of(earlier.at()), y(earlier.stance(), top, bottom), x, y, 2, colour));
            shapes.add(new Sketch.Dot(x, y, Math.min(9, 3 + point.posts()), colour));
        }
        var labels = new ArrayList<>(before.values());
        labels.sort(java.util.Comparator.comparingDouble(point -> -point.stance()));
        double lowest = 0;
        for (Stances.Point point : labels) {
            lowest = Math.max(lowest + 16, y(point.stance(), top, bottom));
            shapes.add(new Sketch.Words(across.of(point.at()) + 14, lowest, point.agent(), -1, true, tints.person(people.indexOf(point.agent()))));
        }
    }

    private static double y(double stance, double top, double bottom) {
        return top + (1 - stance) / 2 * (bottom - top);
    }

    private static void axis(List<Sketch.Shape> shapes, double stance, String name, double top, double bottom, double width, Tints tints) {
        shapes.add(new Sketch.Line(LEFT, y(stance, top, bottom), width - RIGHT + 10, y(stance, top, bottom), 1, tints.grid()));
        shapes.add(new Sketch.Words(LEFT - 8, y(stance, top, bottom), name, 1, false, tints.faint()));
    }
}
