package murmuration.studio.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;

/// Light or dark, and how large the letters are. All sizes in the stylesheet are relative, so one number scales the window.
public final class Appearance {

    private static final double USUAL_SIZE = 14;
    private static final double USUAL_ICON = 16;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 1.8;
    private static final double STEP = 0.1;

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    public Appearance(boolean dark) {
        Typefaces.load();
        this.dark.set(dark);
    }

    /// As the system is set.
    public static Appearance ofSystem() {
        return new Appearance(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    public BooleanProperty dark() {
        return dark;
    }

    public DoubleProperty scale() {
        return scale;
    }

    public void toggle() {
        dark.set(!dark.get());
    }

    public void larger() {
        scale.set(Math.min(LARGEST, scale.get() + STEP));
    }

    public void smaller() {
        scale.set(Math.max(SMALLEST, scale.get() - STEP));
    }

    public void usualSize() {
        scale.set(1);
    }

    /// Dresses a scene now and whenever something changes.
    public void dress(Scene scene) {
        dark.subscribe(_ -> apply(scene));
        scale.subscribe(_ -> apply(scene));
    }

    private void apply(Scene scene) {
        Application.setUserAgentStylesheet(dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("studio.css"), sheet(dark.get() ? "dark.css" : "light.css"), type());
    }

    /// The part of the stylesheet that changes: families, and the sizes in force. (An icon's em is its own size, so icons are given theirs here.)
    private String type() {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-family: \"%s\"; -fx-font-size: %.1fpx; } .prose { -fx-font-family: \"%s\"; } .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
                Typefaces.HOUSE,
                USUAL_SIZE * scale.get(),
                Typefaces.STORY,
                USUAL_ICON * scale.get());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Appearance.class.getResource("/murmuration/studio/" + name), name).toExternalForm();
    }
}
