package murmuration.studio.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import murmuration.insight.DayMeasure;
import murmuration.studio.parts.Texts;

/// The days of the story side by side: how autonomous everybody was.
record DayFigure(Lookout.Seen seen, Function<LocalDate, String> day) implements Figure {

    private static final double EDGE = 40;
    private static final int MOST_DAYS = 60;

    @Override
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (DayMeasure one : seen.days()) {
            rows.add(Table.Row.of(day.apply(one.day()), Numbers.whole(one.decisions()), Numbers.whole(one.posts()), Numbers.part(one.tracesPerDecision()), Numbers.part(one.chain()), Numbers.whole(one.tokens())));
        }
        seen.autonomy().forEach((name, value) -> rows.add(Table.Row.of(Texts.forWord("insight.measure", name), value.toString(), "", "", "", "")));
        return new Table(List.of(Texts.of("insight.autonomy.heads").split("\\|")), rows);
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        List<DayMeasure> days = seen.days().subList(Math.max(0, seen.days().size() - MOST_DAYS), seen.days().size());
        double third = (height - 20) / 3;
        bars(shapes, days, Texts.of("insight.autonomy.decisions"), DayMeasure::decisions, 10, third, width, tints);
        bars(shapes, days, Texts.of("insight.autonomy.traces"), DayMeasure::tracesPerDecision, 10 + third, 2 * third, width, tints);
        bars(shapes, days, Texts.of("insight.autonomy.chain"), DayMeasure::chain, 10 + 2 * third, 3 * third, width, tints);
        return new Sketch(width, height, tints.paper(), shapes);
    }

    private interface Measure {
        double of(DayMeasure day);
    }

    private void bars(List<Sketch.Shape> shapes, List<DayMeasure> days, String title, Measure measure, double top, double bottom, double width, Tints tints) {
        double floor = bottom - 24;
        double room = floor - top - 44;
        double most = Math.max(1e-9, days.stream().mapToDouble(measure::of).max().orElse(1));
        double step = (width - 2 * EDGE) / Math.max(1, days.size());
        double bar = Math.min(48, step * .7);
        int every = Math.max(1, (int) Math.ceil(64 / step));
        shapes.add(new Sketch.Words(EDGE, top + 10, title, -1, true, tints.ink()));
        shapes.add(new Sketch.Line(EDGE, floor, width - EDGE, floor, 1, tints.grid()));
        for (int i = 0; i < days.size(); i++) {
            double value = measure.of(days.get(i));
            double middle = EDGE + (i + .5) * step;
            double size = room * value / most;
            shapes.add(new Sketch.Box(middle - bar / 2, floor - size, bar, Math.max(1, size), tints.main()));
            if (i % every != 0) continue;
            shapes.add(new Sketch.Words(middle, floor - size - 9, value == Math.rint(value) ? Numbers.whole((long) value) : Numbers.part(value), 0, false, tints.ink()));
            shapes.add(new Sketch.Words(middle, floor + 11, day.apply(days.get(i).day()), 0, false, tints.faint()));
        }
    }
}
