package murmuration.studio.board;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// The colours with which the map is drawn. Both ramps go from faint to fresh and were checked for colour blindness.
///
/// @param ramp one colour a step
/// @param frame of an empty cell
/// @param mark of a waiting post, and its rim
record Ink(List<Color> ramp, Color frame, Color crossed, Color label, Color strongLabel, Color bar, Color ring, Color mark, Color rim) {

    static final Ink LIGHT = new Ink(
            ramp("c1e7b5", "73c9bd", "34a7c2", "2073b2", "223e95", "081d58"),
            Color.web("#e2ddd2"), Color.web("#a9a391"), Color.web("#5f6168"), Color.web("#1d2026"), Color.web("#cfc9bb"), Color.web("#c2571a"), Color.web("#e07b2c"), Color.web("#fffdf9"));

    static final Ink DARK = new Ink(
            ramp("57106e", "932667", "cc4248", "f37819", "fbbe23", "fcffa4"),
            Color.web("#2c3342"), Color.web("#5d677c"), Color.web("#9ea5b3"), Color.web("#f1efe9"), Color.web("#3a4356"), Color.web("#7cc4ff"), Color.web("#8fd0ff"), Color.web("#141922"));

    static Ink of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    Color step(int step) {
        return ramp.get(step - 1);
    }

    private static List<Color> ramp(String... colours) {
        return Stream.of(colours).map(Color::web).toList();
    }
}
