package murmuration.studio.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import murmuration.studio.parts.Memory;

/// Which plain key does what on the desk; the novelist's choice is remembered, and she can switch plain keys off. On JavaFX's thread.
public final class KeyMap {

    private static final String OFF = "keys.off";

    private final Memory memory;
    private final Map<DeskVerb, KeyCode> keys = new EnumMap<>(DeskVerb.class);
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    public KeyMap(Memory memory) {
        this.memory = memory;
        for (DeskVerb verb : DeskVerb.values()) keys.put(verb, memory.get(remembered(verb)).flatMap(KeyMap::key).orElse(verb.usual()));
        on.set(!memory.is(OFF));
        on.subscribe((_, now) -> memory.put(OFF, Boolean.toString(!now)));
    }

    /// Whether plain keys judge at all.
    public BooleanProperty on() {
        return on;
    }

    /// Grows when a key was given another meaning.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public KeyCode key(DeskVerb verb) {
        return keys.get(verb);
    }

    public String name(DeskVerb verb) {
        return switch (key(verb)) {
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            default -> key(verb).getName();
        };
    }

    Optional<DeskVerb> verb(KeyCode pressed) {
        KeyCode plain = plain(pressed);
        return on.get() ? keys.entrySet().stream().filter(entry -> entry.getValue() == plain).map(Map.Entry::getKey).findFirst() : Optional.empty();
    }

    /// Gives a verb another key; a verb that had that key gets this one's. Keys that delete, enter or leave are not taken.
    ///
    /// @return whether it was taken
    public boolean set(DeskVerb verb, KeyCode key) {
        KeyCode wanted = plain(key);
        if (!mayJudge(wanted)) return false;
        KeyCode old = keys.get(verb);
        keys.entrySet().stream().filter(entry -> entry.getValue() == wanted).map(Map.Entry::getKey).findFirst().ifPresent(other -> put(other, old));
        put(verb, wanted);
        changes.set(changes.get() + 1);
        return true;
    }

    public void reset() {
        for (DeskVerb verb : DeskVerb.values()) put(verb, verb.usual());
        changes.set(changes.get() + 1);
    }

    private void put(DeskVerb verb, KeyCode key) {
        keys.put(verb, key);
        if (key == verb.usual()) memory.forget(remembered(verb));
        else memory.put(remembered(verb), key.name());
    }

    private static boolean mayJudge(KeyCode key) {
        return key.isLetterKey() || key.isDigitKey() || key == KeyCode.LEFT || key == KeyCode.RIGHT || key == KeyCode.SPACE || key == KeyCode.COMMA || key == KeyCode.PERIOD;
    }

    /// A digit is a digit, wherever it lies.
    private static KeyCode plain(KeyCode key) {
        return key.isKeypadKey() && key.isDigitKey() ? KeyCode.valueOf(key.name().replace("NUMPAD", "DIGIT")) : key;
    }

    private static Optional<KeyCode> key(String name) {
        for (KeyCode key : KeyCode.values()) {
            if (key.name().equals(name) && mayJudge(key)) return Optional.of(key);
        }
        return Optional.empty();
    }

    private static String remembered(DeskVerb verb) {
        return "key." + verb.id();
    }
}
