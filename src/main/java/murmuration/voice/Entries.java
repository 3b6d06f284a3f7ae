package murmuration.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The rules of a phrase book that fit what just happened, the more particular ones with more weight.
final class Entries {

  private static final int TOPIC_AND_STANCE = 4;
  private static final int TOPIC = 3;
  private static final int STANCE = 1;
  private static final int PLAIN = 1;
  private static final double DECIDED = 0.25;

  private record Entry(String rule, int weight) {}

  private final List<Entry> pool = new ArrayList<>();

  private Entries() {}

  static Entries of(Prompt prompt) {
    String occasion = prompt.occasion().name().toLowerCase(Locale.ROOT);
    String stance = ":" + stance(prompt.stance());
    var entries = new Entries();
    if (!prompt.topic().isBlank()) {
      entries.add(prompt, occasion + "@" + prompt.topic() + stance, TOPIC_AND_STANCE);
      entries.add(prompt, occasion + "@" + prompt.topic(), TOPIC);
    }
    entries.add(prompt, occasion + stance, STANCE);
    entries.add(prompt, occasion, PLAIN);
    return entries;
  }

  private static String stance(double stance) {
    return stance > DECIDED ? "for" : stance < -DECIDED ? "against" : "torn";
  }

  private void add(Prompt prompt, String symbol, int weight) {
    prompt.phrases().getOrDefault(symbol, List.of()).forEach(rule -> pool.add(new Entry(rule, weight)));
  }

  /// All rules in the order in which they are to be tried: a weighted draw without replacement of those not used lately, then
  /// those, the one longest ago first.
  List<String> draw(List<String> usedOldestFirst, RandomGenerator random) {
    Set<String> used = Set.copyOf(usedOldestFirst);
    var fresh = new ArrayList<>(pool.stream().filter(entry -> !used.contains(entry.rule())).toList());
    var order = new ArrayList<String>();
    while (!fresh.isEmpty()) {
      order.add(fresh.remove(weighted(fresh, random)).rule());
    }
    usedOldestFirst.stream().filter(rule -> pool.stream().anyMatch(entry -> entry.rule().equals(rule))).forEach(order::add);
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
