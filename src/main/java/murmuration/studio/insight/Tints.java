package murmuration.studio.insight;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// The colours of pictures. Those that tell people apart are the eight of Okabe and Ito, made lighter or darker for the paper, which also those tell apart who see few
/// colours; each line bears its name as well.
record Tints(Color paper, Color ink, Color faint, Color grid, Color main, Color other, List<Color> people) {

    private static final Tints LIGHT = new Tints(
            Color.web("#fffdf9"), Color.web("#1d2026"), Color.web("#5f6168"), Color.web("#e2ddd2"), Color.web("#2073b2"), Color.web("#c2571a"),
            colours("#0072b2", "#c2571a", "#007a58", "#a34a80", "#8a6d00", "#2f7fa8", "#5a3fa0", "#444444"));
    private static final Tints DARK = new Tints(
            Color.web("#181d26"), Color.web("#f1efe9"), Color.web("#9ea5b3"), Color.web("#2c3342"), Color.web("#7cc4ff"), Color.web("#f0b45c"),
            colours("#6ab7e8", "#f0a35c", "#5ccba5", "#e0a0c4", "#f0e070", "#98d8f4", "#b49cf0", "#d0d0d0"));

    static Tints of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    Color person(int number) {
        return people.get(Math.floorMod(number, people.size()));
    }

    private static List<Color> colours(String... colours) {
        return Stream.of(colours).map(Color::web).toList();
    }
}
