package murmuration.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The rules of a phrase book that fit what just happened: those written for this very news first, of the others the more particular
/// ones with more weight.
final class Entries {

    private static final int TOPIC_AND_STANCE = 4;
    private static final int TOPIC = 3;
    private static final int PLAIN = 1;

    /// How many others are drawn where rules for this very news are left: something to leaf through, no more.
    private static final int BESIDES = 6;

    /// A rule and what it is for.
    record Entry(String rule, Aim aim, int particular, int weight) {}

    private final List<Entry> pool = new ArrayList<>();

    private Entries() {}

    static Entries of(Prompt prompt) {
        var entries = new Entries();
        var keys = new LinkedHashMap<Key, List<String>>();
        new TreeMap<>(prompt.phrases()).forEach((symbol, rules) -> Key.of(symbol).filter(key -> key.occasion() == prompt.occasion()).ifPresent(key -> keys.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(rules)));
        Told told = Told.of(prompt).among(Key.kinds(keys.keySet()));
        keys.forEach((key, rules) -> {
            if (key.fits(prompt, told)) entries.add(key, rules);
        });
        return entries;
    }

    private void add(Key key, List<String> rules) {
        int weight = key.topic().isEmpty() ? PLAIN : key.stance().isEmpty() ? TOPIC : TOPIC_AND_STANCE;
        rules.forEach(rule -> pool.add(new Entry(rule, key.aim(), key.particular(), weight)));
    }

    /// The rules in the order in which they are to be tried: those that ask most of the news first, within them a weighted draw without
    /// replacement of those not used lately; at the end the used ones, the one longest ago first. Rules for this very news stay fresh until
    /// they have been said: there are few of them, and to have been drawn once and not chosen is no use.
    List<Entry> draw(List<String> usedOldestFirst, RandomGenerator random) {
        Set<String> used = new HashSet<>(usedOldestFirst);
        var fresh = new ArrayList<>(pool.stream().filter(entry -> entry.particular() > 0 || !used.contains(entry.rule())).toList());
        var order = new ArrayList<Entry>();
        for (int asked : fresh.stream().map(Entry::particular).distinct().sorted((one, other) -> other - one).toList()) {
            var left = new ArrayList<>(fresh.stream().filter(entry -> entry.particular() == asked).toList());
            int most = asked == 0 && !order.isEmpty() ? BESIDES : Integer.MAX_VALUE;
            for (int drawn = 0; !left.isEmpty() && drawn < most; drawn++) {
                order.add(left.remove(weighted(left, random)));
            }
        }
        usedOldestFirst.forEach(rule -> pool.stream().filter(entry -> entry.particular() == 0 && entry.rule().equals(rule)).findFirst().ifPresent(order::add));
        return order;
    }

    private static int weighted(List<Entry> entries, RandomGenerator random) {
        int left = random.nextInt(entries.stream().mapToInt(Entry::weight).sum());
        for (int i = 0; i < entries.size(); i++) {
            left -= entries.get(i).weight();
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("The weights do not add up.");
    }
}
