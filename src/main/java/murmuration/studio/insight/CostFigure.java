package murmuration.studio.insight;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import murmuration.studio.parts.Texts;
import murmuration.voice.Spending;
import murmuration.world.Run;

/// What each run cost in money, at the prices that the novelist gave her voices, and in tokens; and what each character cost in all. Nothing has a price, nothing costs
/// money: then there are tokens alone.
record CostFigure(List<Run> runs, Map<String, Spending> spent) implements Figure {

    private static final DateTimeFormatter BEGAN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final double EDGE = 40;
    private static final int MOST = 40;

    @Override
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (Run run : runs.reversed()) {
            Spending cost = run.spent();
            rows.add(Table.Row.of(
                    Texts.of("insight.cost.run", BEGAN.format(run.began())), Numbers.whole(cost.tokensIn()), Numbers.whole(cost.tokensOut()), money(cost.cost()), Numbers.whole(run.posts()),
                    run.posts() == 0 ? "" : money(cost.cost() / run.posts())));
        }
        new TreeMap<>(spent).forEach((name, cost) -> rows.add(Table.Row.of(Texts.of("insight.cost.all", name), Numbers.whole(cost.tokensIn()), Numbers.whole(cost.tokensOut()), money(cost.cost()), "", "")));
        return new Table(List.of(Texts.of("insight.cost.heads").split("\\|")), rows);
    }

    /// Small sums are what most posts cost.
    private static String money(double cost) {
        return String.format(Locale.ROOT, cost != 0 && Math.abs(cost) < .1 ? "%.4f" : "%.2f", cost);
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        List<Run> shown = runs.subList(Math.max(0, runs.size() - MOST), runs.size());
        if (shown.isEmpty()) shapes.add(new Sketch.Words(width / 2, height / 2, Texts.of("insight.cost.none"), 0, false, tints.faint()));
        else {
            double third = (height - 20) / 3;
            bars(shapes, shown, Texts.of("insight.cost.money"), run -> run.spent().cost(), CostFigure::money, 10, third, width, tints);
            bars(shapes, shown, Texts.of("insight.cost.tokens"), run -> run.spent().tokens(), tokens -> Numbers.whole((long) tokens), 10 + third, 2 * third, width, tints);
            bars(shapes, shown, Texts.of("insight.cost.posts"), Run::posts, posts -> Numbers.whole((long) posts), 10 + 2 * third, 3 * third, width, tints);
        }
        return new Sketch(width, height, tints.paper(), shapes);
    }

    private static void bars(
            List<Sketch.Shape> shapes, List<Run> runs, String title, ToDoubleFunction<Run> measure, DoubleFunction<String> said, double top, double bottom, double width, Tints tints) {
        double floor = bottom - 24;
        double room = floor - top - 44;
        double most = Math.max(1e-9, runs.stream().mapToDouble(measure).max().orElse(1));
        double step = (width - 2 * EDGE) / runs.size();
        double bar = Math.min(48, step * .7);
        int every = Math.max(1, (int) Math.ceil(96 / step));
        shapes.add(new Sketch.Words(EDGE, top + 10, title, -1, true, tints.ink()));
        shapes.add(new Sketch.Line(EDGE, floor, width - EDGE, floor, 1, tints.grid()));
        for (int i = 0; i < runs.size(); i++) {
            double value = measure.applyAsDouble(runs.get(i));
            double middle = EDGE + (i + .5) * step;
            double size = Math.max(1, room * value / most);
            shapes.add(new Sketch.Box(middle - bar / 2, floor - size, bar, size, tints.main()));
            if (i % every != 0) continue;
            shapes.add(new Sketch.Words(middle, floor - size - 9, said.apply(value), 0, false, tints.ink()));
            shapes.add(new Sketch.Words(middle, floor + 11, BEGAN.format(runs.get(i).began()), 0, false, tints.faint()));
        }
    }
}
