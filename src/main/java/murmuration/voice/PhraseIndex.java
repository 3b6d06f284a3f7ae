package murmuration.voice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a phrase book has words for, read once, so that an agent can ask at every glance.
public final class PhraseIndex {

    private final Map<Occasion, List<Key>> keys;

    private final Map<Occasion, Set<String>> kinds = new EnumMap<>(Occasion.class);

    private PhraseIndex(Map<Occasion, List<Key>> keys) {
        this.keys = keys;
        keys.forEach((occasion, its) -> kinds.put(occasion, Key.kinds(its)));
    }

    public static PhraseIndex of(Map<String, List<String>> phrases) {
        return new PhraseIndex(phrases.keySet().stream()
                .flatMap(symbol -> Key.of(symbol).stream())
                .collect(Collectors.groupingBy(Key::occasion, () -> new EnumMap<>(Occasion.class), Collectors.toList())));
    }

    /// Whether there may be words for something, whichever way the book's owner leans.
    ///
    /// @param calls by what names she knows others
    /// @param chapter where the story stands
    public boolean hasWords(Matter matter, Calls calls, int chapter) {
        return any(matter, () -> Told.of(matter, calls), key -> key.holdsAt(chapter));
    }

    /// Whether some were written for this very news, or for news of its kind.
    public boolean isAimedAt(Matter matter, Calls calls, int chapter) {
        return any(matter, () -> Told.of(matter, calls), key -> key.holdsAt(chapter) && key.particular() > 0);
    }

    /// Topics on which it has words for an occasion at a chapter of the story; what is for any topic does not count.
    public Set<String> topics(Occasion occasion, int chapter) {
        return keys.getOrDefault(occasion, List.of()).stream().filter(key -> key.holdsAt(chapter)).flatMap(key -> key.topic().stream()).collect(Collectors.toSet());
    }

    /// The news is read only where there is a key to hold it against.
    private boolean any(Matter matter, Supplier<Told> news, Predicate<Key> wanted) {
        List<Key> candidates = keys.getOrDefault(matter.occasion(), List.of()).stream().filter(wanted).toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Told told = news.get().among(kinds.get(matter.occasion()));
        return candidates.stream().anyMatch(key -> key.isAbout(matter.topic(), told));
    }
}
