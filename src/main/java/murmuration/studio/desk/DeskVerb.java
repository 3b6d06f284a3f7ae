package murmuration.studio.desk;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/// What a plain key does on the desk, and the key that does it unless the novelist chose another.
public enum DeskVerb {
    APPROVE(KeyCode.A), DISCARD(KeyCode.X), LATER(KeyCode.L), FLAG(KeyCode.F), EDIT(KeyCode.E), STRIKE1(KeyCode.DIGIT1), STRIKE2(KeyCode.DIGIT2), STRIKE3(KeyCode.DIGIT3), STRIKE4(KeyCode.DIGIT4),
    PREVIOUS_DRAFT(KeyCode.LEFT), NEXT_DRAFT(KeyCode.RIGHT), VERSION(KeyCode.V), NEXT(KeyCode.J), PREVIOUS(KeyCode.K), WHY(KeyCode.W), THREAD(KeyCode.T), CELL(KeyCode.G), ORIGIN(KeyCode.P), HISTORY(KeyCode.H), BULK(KeyCode.B);

    private final KeyCode usual;

    DeskVerb(KeyCode usual) {
        this.usual = usual;
    }

    KeyCode usual() {
        return usual;
    }

    /// Whether it is safe to hold the key down.
    boolean repeats() {
        return this == NEXT || this == PREVIOUS;
    }

    /// Names its text and what is remembered.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
