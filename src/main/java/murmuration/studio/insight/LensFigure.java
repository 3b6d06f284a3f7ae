package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import murmuration.agent.Check;
import murmuration.insight.Provenance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// A post in the middle; from the left what she read, each as thick a stroke as it was strong then, and what she knew; below it the four checks of the decision; to the
/// right what grew from it, and beneath the drafts that were not taken.
record LensFigure(Provenance seen, StoryTime time) implements Figure {

    private static final double EDGE = 16;
    private static final double LINE = 17;
    private static final double BLOCK = 46;
    private static final double LETTER = 6.6;
    private static final double THICKEST = 7;

    /// One entry at either side.
    private record Block(String head, String words, double strength, Color colour) {}

    @Override
    public Table table() {
        return new Table(List.of(Texts.of("lens.heads").split("\\|")), Station.of(seen, time).stream().map(one -> Table.Row.of(one.kind().title(), one.head(), one.number(), one.words())).toList());
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        double side = Math.max(160, width * .3);
        double middle = width / 2;
        double half = Math.max(90, width * .15);
        double centre = Math.max(90, height * .36);
        left(shapes, side, middle - half, centre, height, tints);
        right(shapes, width - side, width - EDGE, middle + half, centre, height, tints);
        post(shapes, middle - half, middle + half, centre, tints);
        checks(shapes, middle - half, middle + half, centre + 84, tints);
        return new Sketch(width, height, tints.paper(), shapes);
    }

    private void left(List<Sketch.Shape> shapes, double right, double to, double centre, double height, Tints tints) {
        var blocks = new ArrayList<Block>();
        seen.sources().forEach(source -> blocks.add(new Block(Texts.of("lens.strength", Station.who(source.seen().agent()), source.seen().strength()), source.seen().text(), source.seen().strength(), tints.main())));
        seen.post().passages().forEach(passage -> blocks.add(new Block(Texts.of("desk.reasons.chapter", passage.chapter()), passage.text(), .15, tints.faint())));
        title(shapes, EDGE, Texts.of("lens.before"), tints);
        int room = room(height);
        for (int i = 0; i < Math.min(room, blocks.size()); i++) {
            double y = y(i);
            block(shapes, EDGE, right, y, blocks.get(i), tints);
            shapes.add(new Sketch.Line(right + 6, y + LINE / 2, to - 4, centre, 1 + (THICKEST - 1) * blocks.get(i).strength(), blocks.get(i).colour().deriveColor(0, 1, 1, .55)));
        }
        more(shapes, EDGE, y(room), blocks.size() - room, tints);
    }

    private void right(List<Sketch.Shape> shapes, double left, double right, double from, double centre, double height, Tints tints) {
        var blocks = new ArrayList<Block>();
        seen.inspired().forEach(item -> blocks.add(new Block(Texts.of("lens.head", item.post().character(), time.moment(item.post().at())), item.text(), .5, tints.other())));
        seen.post().alternatives().forEach(draft -> blocks.add(new Block(Texts.of("lens.untaken.head", draft.score()), draft.text(), 0, tints.faint())));
        title(shapes, left, Texts.of("lens.after"), tints);
        if (seen.inspired().isEmpty()) shapes.add(new Sketch.Words(left, y(0) - 6, Texts.of("lens.nothing"), -1, false, tints.faint()));
        int first = seen.inspired().isEmpty() ? 1 : 0;
        int room = room(height) - first;
        for (int i = 0; i < Math.min(room, blocks.size()); i++) {
            double y = y(i + first);
            block(shapes, left, right, y, blocks.get(i), tints);
            if (blocks.get(i).strength() > 0) arrow(shapes, from + 4, centre, left - 6, y + LINE / 2, tints.other().deriveColor(0, 1, 1, .7));
        }
        more(shapes, left, y(room + first), blocks.size() - room, tints);
    }

    private static void arrow(List<Sketch.Shape> shapes, double x1, double y1, double x2, double y2, Color colour) {
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        shapes.add(new Sketch.Line(x1, y1, x2 - 9 * dx, y2 - 9 * dy, 2, colour));
        shapes.add(new Sketch.Triangle(x2, y2, x2 - 10 * dx - 5 * dy, y2 - 10 * dy + 5 * dx, x2 - 10 * dx + 5 * dy, y2 - 10 * dy - 5 * dx, colour));
    }

    private void post(List<Sketch.Shape> shapes, double left, double right, double centre, Tints tints) {
        List<String> lines = lines(seen.item().text(), (int) ((right - left - 20) / LETTER), 5);
        double top = centre - 68;
        shapes.add(new Sketch.Box(left, top, right - left, 136, tints.main()));
        shapes.add(new Sketch.Box(left + 2, top + 2, right - left - 4, 132, tints.paper()));
        shapes.add(new Sketch.Words(left + 10, top + 16, cut(Texts.of("lens.head", seen.post().character(), time.moment(seen.post().at())), right - left - 20), -1, true, tints.ink()));
        for (int i = 0; i < lines.size(); i++) shapes.add(new Sketch.Words(left + 10, top + 38 + i * LINE, lines.get(i), -1, false, tints.ink()));
    }

    /// Each as a bar as long as its value, with a tick where her threshold was; a check without a scale of its own is as long as it passed.
    private void checks(List<Sketch.Shape> shapes, double left, double right, double top, Tints tints) {
        if (seen.decision().isEmpty()) {
            shapes.add(new Sketch.Words((left + right) / 2, top + 8, Texts.of("lens.noDecision"), 0, false, tints.faint()));
            return;
        }
        List<Check> checks = seen.decision().get().checks();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            double y = top + 8 + i * 34;
            double most = Math.max(1e-9, Math.max(check.value(), check.threshold()) * 1.15);
            double length = right - left;
            shapes.add(new Sketch.Words(left, y, Station.name(check), -1, true, tints.ink()));
            shapes.add(new Sketch.Words(right, y, Texts.of("lens.check", check.value(), check.threshold()), 1, false, tints.ink()));
            shapes.add(new Sketch.Box(left, y + 10, length, 6, tints.grid()));
            shapes.add(new Sketch.Box(left, y + 10, Math.max(0, check.value()) / most * length, 6, check.passed() ? tints.main() : tints.other()));
            shapes.add(new Sketch.Box(left + check.threshold() / most * length - 1, y + 7, 2, 12, tints.ink()));
        }
    }

    private static void title(List<Sketch.Shape> shapes, double x, String words, Tints tints) {
        shapes.add(new Sketch.Words(x, 16, words, -1, true, tints.faint()));
    }

    private static void block(List<Sketch.Shape> shapes, double left, double right, double y, Block block, Tints tints) {
        shapes.add(new Sketch.Words(left, y, cut(block.head(), right - left), -1, true, tints.ink()));
        shapes.add(new Sketch.Words(left, y + LINE, cut(block.words(), right - left), -1, false, block.strength() > 0 ? tints.ink() : tints.faint()));
    }

    private static void more(List<Sketch.Shape> shapes, double x, double y, int left, Tints tints) {
        if (left > 0) shapes.add(new Sketch.Words(x, y - 8, Texts.of("lens.more", left), -1, false, tints.faint()));
    }

    private static double y(int number) {
        return 44 + number * BLOCK;
    }

    private static int room(double height) {
        return Math.max(1, (int) ((height - 60) / BLOCK));
    }

    private static String cut(String words, double width) {
        int letters = Math.max(8, (int) (width / LETTER));
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > letters ? line.substring(0, letters - 1).stripTrailing() + "…" : line;
    }

    /// Broken between words into at most so many lines; the last one ends with an ellipsis where something is left.
    static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) return lines;
        String last = lines.get(most - 1);
        lines.set(most - 1, (last.length() >= letters ? last.substring(0, letters - 1) : last) + "…");
        return lines.subList(0, most);
    }
}
