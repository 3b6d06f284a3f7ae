package murmuration.insight;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import murmuration.cast.ActiveHours;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Dial;

/// What would have been otherwise with one character. Whatever is not named here stays as it was at each of her decisions.
///
/// @param weights her motive by topic, -1..1
public record Change(Map<Dial, Double> dials, Optional<ActiveHours> hours, Map<String, Double> weights) {

    public static final Change NOTHING = new Change(Map.of(), Optional.empty(), Map.of());

    public Change {
        dials = Map.copyOf(dials);
        weights = Map.copyOf(weights);
    }

    /// Everything in which two versions of one character differ, as far as a decision depends on it.
    public static Change between(Character before, Character after) {
        var dials = new EnumMap<Dial, Double>(Dial.class);
        for (Dial dial : Dial.values()) {
            if (dial.of(before.constraints()) != dial.of(after.constraints())) dials.put(dial, dial.of(after.constraints()));
        }
        String hours = after.constraints().activeHours();
        boolean same = hours.equals(before.constraints().activeHours());
        return new Change(dials, same ? Optional.empty() : Optional.of(ActiveHours.of(hours)), weights(before, after));
    }

    /// Whether a decision could come out otherwise.
    public static boolean differ(Character one, Character other) {
        return !between(one, other).equals(NOTHING);
    }

    private static Map<String, Double> weights(Character before, Character after) {
        var weights = new HashMap<String, Double>();
        after.motivations().forEach((topic, motive) -> weights.put(topic, motive.weight()));
        before.motivations().keySet().forEach(topic -> weights.putIfAbsent(topic, 0.0));
        weights.entrySet().removeIf(entry -> before.motivation(entry.getKey()).weight() == entry.getValue());
        return weights;
    }

    /// This, and one thing more.
    ///
    /// @param field a constraint of a sheet, such as `qualityThreshold`, or `motivations.TOPIC`
    /// @throws CastException if there is no such field, or the value lies outside of what it can be
    public Change and(String field, String value) {
        if (field.equals("activeHours")) return new Change(dials, Optional.of(ActiveHours.of(value)), weights);
        if (field.startsWith("motivations.")) return weight(field.replaceFirst("motivations\\.", "").replaceFirst("\\.weight$", ""), number(field, value, -1, 1));
        Dial dial = Dial.named(field).orElseThrow(() -> new CastException("A character has no constraint '" + field + "'."));
        var changed = new HashMap<>(dials);
        changed.put(dial, dial.within(number(field, value, dial.least(), dial.most())));
        return new Change(changed, hours, weights);
    }

    private Change weight(String topic, double weight) {
        var changed = new HashMap<>(weights);
        changed.put(topic, weight);
        return new Change(dials, hours, changed);
    }

    private static double number(String field, String value, double least, double most) {
        try {
            double number = Double.parseDouble(value.strip());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException _) { // said below, as for a number that is out of range
        }
        throw new CastException(String.format(java.util.Locale.ROOT, "%s is a number from %s to %s, not '%s'.", field, plain(least), plain(most), value));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    Constraints applied(Constraints then) {
        Constraints now = then;
        for (var dial : dials.entrySet()) now = dial.getKey().turn(now, dial.getValue());
        return hours.isPresent() ? now.with(hours.get()) : now;
    }
}
