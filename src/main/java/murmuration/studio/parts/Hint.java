package murmuration.studio.parts;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A short word for whoever is here for the first time, where it is of use; put away, it never comes back.
public final class Hint extends HBox {

    private static final double MOST = .6;

    private final Memory memory;
    private final String text;
    private boolean fits = true;
    private boolean aside;

    /// @param text its key, by which it is remembered too
    public Hint(Memory memory, String text) {
        this.memory = memory;
        this.text = text;
        setId(text.replace('.', '-'));
        getStyleClass().addAll(Style.ROW, Style.HINT);
        var close = named(new Button(null, icon(Feather.X)), Texts.of("hint.close"));
        close.getStyleClass().addAll(Style.QUIET_BUTTON, "hint-close");
        close.setOnAction(_ -> understood());
        getChildren().addAll(label(Texts.of(text)), close);
        setMinWidth(0);
        aside(false);
    }

    /// Whether there is room for most of it.
    public void fits(double room) {
        boolean fit = room >= prefWidth(-1) * MOST;
        if (fit == fits) return;
        fits = fit;
        aside(aside);
    }

    /// Gives way for a while to something that matters more.
    public void aside(boolean aside) {
        this.aside = aside;
        Views.show(this, fits && !aside && !memory.is(text));
    }

    /// Puts it away for good.
    public void understood() {
        memory.put(text, "true");
        Views.show(this, false);
    }
}
