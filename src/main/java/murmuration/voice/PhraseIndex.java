package murmuration.voice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a phrase book has words for, read once, so that an agent can ask at every glance.
public final class PhraseIndex {

  private final Map<Occasion, List<Key>> keys;

  private PhraseIndex(Map<Occasion, List<Key>> keys) {
    this.keys = keys;
  }

  public static PhraseIndex of(Map<String, List<String>> phrases) {
    return new PhraseIndex(phrases.keySet().stream()
        .flatMap(symbol -> Key.of(symbol).stream())
        .collect(Collectors.groupingBy(Key::occasion, () -> new EnumMap<>(Occasion.class), Collectors.toList())));
  }

  /// Whether there may be words for something, whichever way the book's owner leans.
  ///
  /// @param news the news itself, and what began the talk
  public boolean hasWords(Occasion occasion, String topic, List<String> news) {
    List<Set<String>> told = Key.told(news);
    return keys.getOrDefault(occasion, List.of()).stream().anyMatch(key -> key.isAbout(topic, told));
  }

  /// Whether some were written for this very news.
  public boolean isAimedAt(Occasion occasion, String topic, String news) {
    List<Set<String>> told = Key.told(List.of(news));
    return keys.getOrDefault(occasion, List.of()).stream().anyMatch(key -> !key.words().isEmpty() && key.isAbout(topic, told));
  }
}
