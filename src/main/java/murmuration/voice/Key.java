package murmuration.voice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When a list of rules in a phrase book may be taken: `event@raid+boots+stairs:against` is for news on the topic `raid` that speaks of
/// boots and of stairs, for one who is against it. Everything behind the occasion may be left out.
///
/// The words stand in the news itself or, for an answer, in the news that began the talk; two or more may stand in what is answered, where
/// a single one may have come by chance. An ending `s`, `’s`, `ed` or `ing` makes no difference.
record Key(Occasion occasion, Optional<String> topic, Set<String> words, Optional<String> stance) {

  private static final Pattern SYMBOL = Pattern.compile("(event|answer|alone)(?:@([^+:]+))?((?:\\+[^+:]+)*)(?::(for|against|torn))?");
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:['’]s|e?s|ed|ing)$");
  private static final double DECIDED = 0.25;

  /// The key that a symbol of the grammar is, if it is one; other symbols are there to be used by rules.
  static Optional<Key> of(String symbol) {
    Matcher parts = SYMBOL.matcher(symbol);
    return parts.matches() ? Optional.of(new Key(Occasion.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), Optional.ofNullable(parts.group(2)),
        stems(parts.group(3)), Optional.ofNullable(parts.group(4)))) : Optional.empty();
  }

  boolean fits(Prompt prompt) {
    return occasion == prompt.occasion() && stance.map(stance(prompt.stance())::equals).orElse(true)
        && isAbout(prompt.topic(), told(List.of(prompt.situation(), prompt.news())));
  }

  /// The words of the texts that say what there is to speak about.
  ///
  /// @param news what is at hand, and behind it what began the talk, if that is known
  static List<Set<String>> told(List<String> news) {
    return news.stream().filter(text -> !text.isBlank()).map(Key::stems).toList();
  }

  boolean isAbout(String what, List<Set<String>> told) {
    return topic.map(what::equals).orElse(true)
        && (words.isEmpty() || !told.isEmpty() && (told.getLast().containsAll(words) || words.size() > 1 && told.getFirst().containsAll(words)));
  }

  /// Whether its rules were written for this very news, or for a quiet hour.
  Aim aim() {
    return words.isEmpty() && occasion != Occasion.ALONE ? Aim.BROAD : Aim.EXACT;
  }

  private static String stance(double stance) {
    return stance > DECIDED ? "for" : stance < -DECIDED ? "against" : "torn";
  }

  private static Set<String> stems(String text) {
    return Likeness.inOrder(text).stream().map(word -> ENDING.matcher(word).replaceFirst("")).collect(Collectors.toCollection(HashSet::new));
  }
}
