package murmuration.studio.tune;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;

/// A number that is typed, or stepped with up and down. What is no number in its range is not taken, whatever was pasted, and leaving it brings the old one back.
final class NumberField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int DIGITS = 3;

    private final double least;
    private final double most;
    private final double step;
    private final DoubleConsumer taken;
    private double shown;

    NumberField(double least, double most, double step, DoubleConsumer taken) {
        this.least = least;
        this.most = most;
        this.step = step;
        this.taken = taken;
        getStyleClass().add("number-field");
        setPrefColumnCount(most >= 1000 ? 7 : 4);
        setMinWidth(USE_PREF_SIZE);
        Tips.say(this, Texts.of("tune.range", plain(least), plain(most)));
        setOnAction(_ -> typed());
        textProperty().subscribe(text -> pseudoClassStateChanged(WRONG, number(text).isEmpty()));
        focusedProperty().subscribe(focused -> {
            if (!focused) typed();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(least);
    }

    /// Shows a value that was turned elsewhere, unless somebody is typing here.
    void show(double value) {
        boolean changed = value != shown;
        shown = value;
        if (!isFocused() || changed) setText(plain(value));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(1);
            case DOWN -> step(-1);
            case ESCAPE -> setText(plain(shown));
            default -> {
                return;
            }
        }
        event.consume();
    }

    void step(int by) {
        take(Math.clamp(shown + by * step, least, most));
    }

    private void typed() {
        number(getText()).ifPresentOrElse(this::take, () -> setText(plain(shown)));
    }

    private void take(double value) {
        if (value != shown) taken.accept(value);
        setText(plain(shown));
    }

    private OptionalDouble number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return number >= least && number <= most ? OptionalDouble.of(step >= 1 ? Math.rint(number) : number) : OptionalDouble.empty();
        } catch (NumberFormatException _) { // a typed text need not be a number
            return OptionalDouble.empty();
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
