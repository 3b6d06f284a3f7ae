package murmuration.studio.tune;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import murmuration.cast.Character;

/// Values to come back to: how each character was when this window began to tune her, and two sets of the shown one to go back and forth between.
final class Slots {

    enum Slot { A, B }

    private final Map<String, Character> begun = new LinkedHashMap<>();
    private final Map<Slot, Character> kept = new EnumMap<>(Slot.class);

    /// Somebody is tuned from now on; the two sets are empty.
    void begin(Character who) {
        begun.putIfAbsent(who.name(), who);
        kept.clear();
    }

    /// How she was at first.
    Character begun(String name) {
        return begun.get(name);
    }

    void keep(Slot slot, Character who) {
        kept.put(slot, who);
    }

    Optional<Character> get(Slot slot) {
        return Optional.ofNullable(kept.get(slot));
    }
}
