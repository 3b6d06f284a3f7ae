package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import murmuration.insight.VoiceMap;
import murmuration.insight.VoiceMap.Voice;
import murmuration.studio.parts.Texts;

/// A map on which those who sound alike lie near each other. A ring marks whose lines in the book somebody else now comes nearer to, and an arrow whose last posts drift
/// towards another's.
record VoiceFigure(VoiceMap map) implements Figure {

    private static final double EDGE = 70;
    private static final double LONGEST = 60;

    @Override
    public Table table() {
        return new Table(List.of(Texts.of("insight.voices.heads").split("\\|")), map.voices().stream()
                .map(voice -> Table.Row.of(voice.name(), voice.nearest(), Numbers.part(voice.toNearest()), Numbers.part(voice.toBook()), Numbers.whole(voice.posts()), Numbers.part(voice.lean().by()), told(voice)))
                .toList());
    }

    private static String told(Voice voice) {
        if (voice.isLost()) return Texts.of("insight.voices.lost", voice.taker());
        return voice.lean().isDrift() ? Texts.of("insight.voices.drifts", voice.lean().to()) : Texts.of("insight.voices.holds");
    }

    @Override
    public Sketch sketch(double width, double height, Tints tints) {
        var shapes = new ArrayList<Sketch.Shape>();
        List<Voice> voices = map.voices();
        if (voices.isEmpty()) shapes.add(new Sketch.Words(width / 2, height / 2, Texts.of("insight.voices.none"), 0, false, tints.faint()));
        double lowX = voices.stream().mapToDouble(Voice::x).min().orElse(0);
        double lowY = voices.stream().mapToDouble(Voice::y).min().orElse(0);
        double spanX = voices.stream().mapToDouble(Voice::x).max().orElse(0) - lowX;
        double spanY = voices.stream().mapToDouble(Voice::y).max().orElse(0) - lowY;
        double scale = Math.min((width - 2 * EDGE) / Math.max(1e-6, spanX), (height - 2 * EDGE) / Math.max(1e-6, spanY));
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            double x = width / 2 + (voice.x() - lowX - spanX / 2) * scale;
            double y = height / 2 + (voice.y() - lowY - spanY / 2) * scale;
            if (voice.isLost()) shapes.add(new Sketch.Dot(x, y, 15, tints.other()));
            if (voice.isLost()) shapes.add(new Sketch.Dot(x, y, 12, tints.paper()));
            voices.stream().filter(other -> voice.lean().isDrift() && other.name().equals(voice.lean().to())).findFirst().ifPresent(other -> arrow(
                    shapes, x, y, width / 2 + (other.x() - lowX - spanX / 2) * scale, height / 2 + (other.y() - lowY - spanY / 2) * scale, tints));
            shapes.add(new Sketch.Dot(x, y, 8, tints.person(i)));
            shapes.add(new Sketch.Words(x, y + 24, voice.name(), 0, true, tints.ink()));
        }
        return new Sketch(width, height, tints.paper(), shapes);
    }

    /// A short one, from the edge of the dot.
    private static void arrow(List<Sketch.Shape> shapes, double x, double y, double toX, double toY, Tints tints) {
        double length = Math.hypot(toX - x, toY - y);
        if (length < 1) return;
        double dx = (toX - x) / length;
        double dy = (toY - y) / length;
        double tip = Math.min(LONGEST, Math.max(24, length / 2));
        shapes.add(new Sketch.Line(x + 9 * dx, y + 9 * dy, x + (tip - 8) * dx, y + (tip - 8) * dy, 2, tints.other()));
        shapes.add(new Sketch.Triangle(
                x + tip * dx, y + tip * dy, x + (tip - 9) * dx - 5 * dy, y + (tip - 9) * dy + 5 * dx, x + (tip - 9) * dx + 5 * dy, y + (tip - 9) * dy - 5 * dx, tints.other()));
    }
}
