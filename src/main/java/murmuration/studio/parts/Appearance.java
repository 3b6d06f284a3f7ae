package murmuration.studio.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.application.Platform.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Light or dark, how large the letters are, and whether anything moves that need not. All sizes in the stylesheet are relative, so one number scales the window.
public final class Appearance {

    private static final double USUAL_SIZE = 14;
    private static final double USUAL_ICON = 16;
    private static final double SMALL_ICON = 12.5;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;
    private static final double STEP = 0.1;
    private static final String THEME = "theme";
    private static final String SCALE = "letters";
    private static final String STILL = "still";

    /// What the novelist chose.
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    private final Memory memory;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);

    public Appearance(boolean dark) {
        this(Memory.brief());
        choose(dark ? Theme.DARK : Theme.LIGHT);
    }

    private Appearance(Memory memory) {
        Typefaces.load();
        this.memory = memory;
    }

    /// As it was chosen, and as the system is set where nothing was.
    public static Appearance of(Memory memory) {
        var appearance = new Appearance(memory);
        Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().subscribe(_ -> appearance.choose(appearance.theme.get()));
        appearance.choose(memory.get(THEME).flatMap(Appearance::named).orElse(Theme.SYSTEM));
        appearance.scale.set(memory.get(SCALE).flatMap(Appearance::number).map(size -> Math.clamp(size, SMALLEST, LARGEST)).orElse(1.0));
        appearance.still.set(memory.get(STILL).map(Boolean::parseBoolean).orElse(system.isReducedMotion()));
        appearance.scale.subscribe((_, size) -> memory.put(SCALE, size.toString()));
        appearance.still.subscribe((_, still) -> memory.put(STILL, still.toString()));
        return appearance;
    }

    /// For another window of the same program: what is chosen in one is chosen in all. It holds on to none of them.
    public Appearance another() {
        var other = new Appearance(memory);
        other.theme.bindBidirectional(theme);
        other.dark.bindBidirectional(dark);
        other.still.bindBidirectional(still);
        other.scale.bindBidirectional(scale);
        return other;
    }

    public BooleanProperty dark() {
        return dark;
    }

    /// Whether nothing is to move that need not.
    public BooleanProperty still() {
        return still;
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme;
    }

    /// How large the letters are, in pixels; what an em is at the root of the stylesheet.
    public double em() {
        return USUAL_SIZE * scale.get();
    }

    public DoubleProperty scale() {
        return scale;
    }

    public void choose(Theme chosen) {
        theme.set(chosen);
        memory.put(THEME, chosen.name());
        dark.set(chosen == Theme.DARK || chosen == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    public void toggle() {
        choose(dark.get() ? Theme.LIGHT : Theme.DARK);
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

    /// Whether nothing is to move in what was dressed.
    static boolean isStill(Scene scene) {
        return scene.getProperties().get(Appearance.class) instanceof Appearance worn && worn.still.get();
    }

    /// Dresses a scene now and whenever something changes, for as long as the scene is there.
    public void dress(Scene scene) {
        scene.getProperties().put(Appearance.class, this);
        dark.subscribe(_ -> apply(scene));
        scale.subscribe(_ -> apply(scene));
    }

    private void apply(Scene scene) {
        Application.setUserAgentStylesheet(dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("studio.css"), sheet(dark.get() ? "dark.css" : "light.css"), type());
    }

    private static Optional<Theme> named(String name) {
        return Arrays.stream(Theme.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException _) { // somebody else wrote the file; the usual size will do
            return Optional.empty();
        }
    }

    /// The part of the stylesheet that changes: families, and the sizes in force. (An icon's em is its own size, so icons are given theirs here.)
    private String type() {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-family: \"%s\"; -fx-font-size: %.1fpx; } .prose { -fx-font-family: \"%s\"; } .ikonli-font-icon { -fx-icon-size: %.0fpx; } .status-part .ikonli-font-icon, .notice-line .ikonli-font-icon { -fx-icon-size: %.0fpx; } .hint-close .ikonli-font-icon, .check-head .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
                Typefaces.HOUSE,
                USUAL_SIZE * scale.get(),
                Typefaces.STORY,
                USUAL_ICON * scale.get(),
                USUAL_SIZE * scale.get(),
                SMALL_ICON * scale.get());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Appearance.class.getResource("/murmuration/studio/" + name), name).toExternalForm();
    }
}
