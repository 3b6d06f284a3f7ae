package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import murmuration.insight.Pattern;
import murmuration.studio.parts.Texts;

/// Patterns by name, with how much there is to see of each as a bar.
record PatternFigure(List<Pattern> patterns, UnaryOperator<String> title) implements Figure {

    private static final double LETTER = 7;

    @Override
    public Table table() {
        return new Table(List.of(Texts.of("insight.patterns.heads").split("\\|")), patterns.stream().map(pattern -> new Table.Row(List.of(name(pattern), told(pattern), Numbers.whole(size(pattern))), pattern.evidence())).toList());
    }

    private static String name(Pattern pattern) {
        return Texts.of("insight.pattern." + switch (pattern) {
            case Pattern.Camps _ -> "camps";
            case Pattern.Cascade _ -> "cascade";
            case Pattern.Centre _ -> "centre";
            case Pattern.Silenced _ -> "silenced";
        });
    }

    private String told(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Camps(var topic, var against, var inFavour, _) -> Texts.of("insight.pattern.camps.told", title.apply(topic), String.join(", ", inFavour), String.join(", ", against));
            case Pattern.Cascade(var began, var posts, var people, _) -> Texts.of("insight.pattern.cascade.told", posts, people, began.text());
            case Pattern.Centre(var name, var answers, var people, _) -> Texts.of("insight.pattern.centre.told", name, answers, people);
            case Pattern.Silenced(var topic, var posts, _) -> Texts.of("insight.pattern.silenced.told", title.apply(topic), posts);
        };
    }

    private static int size(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Camps camps -> camps.against().size() + camps.inFavour().size();
            case Pattern.Cascade cascade -> cascade.posts();
            case Pattern.Centre centre -> centre.answers();
            case Pattern.Silenced silenced -> silenced.posts();
        };
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        if (patterns.isEmpty()) shapes.add(new Sketch.Words(width / 2, height / 2, Texts.of("insight.patterns.none"), 0, false, tints.faint()));
        double most = patterns.stream().mapToInt(PatternFigure::size).max().orElse(1);
        double step = Math.min(64, (height - 20) / Math.max(1, patterns.size()));
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            double y = 20 + i * step;
            String told = told(pattern);
            int longest = Math.max(8, (int) ((width - 40) / LETTER));
            shapes.add(new Sketch.Words(20, y, name(pattern), -1, true, tints.ink()));
            shapes.add(new Sketch.Words(20, y + 18, told.length() > longest ? told.substring(0, longest - 1) + "…" : told, -1, false, tints.faint()));
            shapes.add(new Sketch.Box(20, y + 29, Math.max(4, (width - 90) * size(pattern) / most), 6, tints.main()));
            shapes.add(new Sketch.Words(28 + Math.max(4, (width - 90) * size(pattern) / most), y + 32, Numbers.whole(size(pattern)), -1, false, tints.ink()));
        }
        return new Sketch(width, height, tints.paper(), shapes);
    }
}
