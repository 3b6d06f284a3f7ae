package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import murmuration.insight.VoiceMap;
import murmuration.insight.VoiceMap.Voice;
import murmuration.studio.parts.Texts;

/// A map on which those who sound alike lie near each other; a ring marks whose lines in the book somebody else now comes nearer to.
record VoiceFigure(VoiceMap map) implements Figure {

    private static final double EDGE = 70;

    @Override
    public Table table() {
        return new Table(List.of(Texts.of("insight.voices.heads").split("\\|")), map.voices().stream()
                .map(voice -> Table.Row.of(voice.name(), voice.nearest(), Numbers.part(voice.toNearest()), Numbers.part(voice.toBook()), Numbers.whole(voice.posts()), voice.drifts() ? Texts.of("insight.voices.drifts", voice.taker()) : Texts.of("insight.voices.holds")))
                .toList());
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
            if (voice.drifts()) shapes.add(new Sketch.Dot(x, y, 15, tints.other()));
            if (voice.drifts()) shapes.add(new Sketch.Dot(x, y, 12, tints.paper()));
            shapes.add(new Sketch.Dot(x, y, 8, tints.person(i)));
            shapes.add(new Sketch.Words(x, y + 24, voice.name(), 0, true, tints.ink()));
        }
        return new Sketch(width, height, tints.paper(), shapes);
    }
}
