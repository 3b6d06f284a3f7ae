package murmuration.studio.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import murmuration.cast.ActiveHours;
import murmuration.cast.CastException;
import murmuration.cast.Constraints;
import murmuration.cast.Dial;
import murmuration.studio.parts.Memory;

/// Constraints that the novelist keeps under a name, in what the window remembers. Each is one line: the name, then the fields, with tabs between.
final class Presets {

    private static final String REMEMBERED = "tune.presets";
    private static final String HOURS = "activeHours";

    private final Memory memory;
    private final Map<String, Constraints> kept = new LinkedHashMap<>();

    Presets(Memory memory) {
        this.memory = memory;
        memory.get(REMEMBERED).ifPresent(lines -> lines.lines().forEach(this::read));
    }

    List<String> names() {
        return new ArrayList<>(kept.keySet());
    }

    Constraints named(String name) {
        return kept.get(name);
    }

    /// Keeps some under a name, in the place of what had it.
    void keep(String name, Constraints limits) {
        String plain = name.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) return;
        kept.put(plain, limits);
        memory.put(REMEMBERED, kept.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).collect(Collectors.joining("\n")));
    }

    private static String line(String name, Constraints limits) {
        var line = new StringBuilder(name).append('\t').append(HOURS).append('=').append(limits.activeHours());
        for (Dial dial : Dial.values()) line.append('\t').append(dial.field()).append('=').append(dial.of(limits));
        return line.toString();
    }

    /// What a newer or older version wrote otherwise is left at its usual value.
    private void read(String line) {
        String[] parts = line.split("\t");
        Constraints limits = Constraints.DEFAULT;
        for (int i = 1; i < parts.length; i++) limits = with(limits, parts[i]);
        kept.put(parts[0], limits);
    }

    private static Constraints with(Constraints limits, String part) {
        String[] field = part.split("=", 2);
        if (field.length < 2) return limits;
        try {
            if (field[0].equals(HOURS)) return limits.with(ActiveHours.of(field[1]));
            return Dial.named(field[0]).map(dial -> dial.turn(limits, Double.parseDouble(field[1]))).orElse(limits);
        } catch (NumberFormatException | CastException _) { // somebody edited the file; the other fields hold
            return limits;
        }
    }
}
