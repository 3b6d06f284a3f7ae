package murmuration.studio.tune;

import javafx.scene.paint.Color;
import murmuration.insight.Opinion;

/// The colours with which controls are drawn; told apart by lightness as well as by hue.
record Palette(Color approved, Color discarded, Color waiting, Color unwritten, Color line, Color grid, Color label, Color strong, Color fill, Color track) {

    private static final Palette LIGHT = new Palette(
            Color.web("#1f7a5a"), Color.web("#d9793b"), Color.web("#7d93b8"), Color.web("#d5cfc1"), Color.web("#c2571a"), Color.web("#e2ddd2"), Color.web("#5f6168"), Color.web("#1d2026"),
            Color.web("#1f5f86"), Color.web("#e6e1d6"));
    private static final Palette DARK = new Palette(
            Color.web("#74c69a"), Color.web("#d9714b"), Color.web("#6f8ec4"), Color.web("#424b5c"), Color.web("#7cc4ff"), Color.web("#2c3342"), Color.web("#9ea5b3"), Color.web("#f1efe9"),
            Color.web("#e9a23b"), Color.web("#2c3442"));

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    Color of(Opinion opinion) {
        return switch (opinion) {
            case APPROVED -> approved;
            case DISCARDED -> discarded;
            case WAITING -> waiting;
            case UNWRITTEN -> unwritten;
        };
    }
}
