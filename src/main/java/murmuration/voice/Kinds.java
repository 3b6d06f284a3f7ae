package murmuration.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The kinds of news that novels are full of: a fire, a death, a wedding, snow. A phrase book that has words for some of them has something to say when the novelist
/// lets happen what nobody foresaw.
///
/// A kind is told by its words, unless what they say is denied, or only wanted or feared: nobody need have died where "nobody died" or where somebody "threatens to
/// kill" somebody.
final class Kinds {

    /// News that names the one who speaks.
    static final String HERSELF = "me";

    /// News of no kind that is known.
    static final String OTHER = "other";

    /// News in which somebody does something whom she knows; alone, such as is of no other kind.
    static final String FRIEND = "friend";

    /// What does not say what happened, but to whom.
    static final Set<String> OF_WHOM = Set.of(HERSELF, FRIEND);

    private static final int REACH = 4;
    private static final Set<String> DENIES = Set.of(
            "not", "no", "nobody", "never", "none", "without", "isn't", "wasn't", "didn't", "doesn't", "hasn't", "won't", "if", "unless", "almost", "nearly", "might", "may", "could", "would",
            "wants", "wanted", "hopes", "hoped", "plans", "planned", "threatens", "threatened", "tries", "tried", "fears", "feared", "refuses", "refused", "dreams", "dreamt", "dreamed", "pretends", "pretended");
    /// The gravest first; of what is told of several degrees only the gravest counts.
    private static final List<Degree> DEGREES = read();

    /// Words by which a kind is told.
    private record Sign(String kind, List<String> words) {
        boolean standsAt(int at, List<String> news) {
            return at + words.size() <= news.size() && news.subList(at, at + words.size()).equals(words);
        }
    }

    /// Signs by the word they begin with, so that a piece of news is read once.
    private record Degree(Map<String, List<Sign>> signs) {

        static Degree of(String lines) {
            return new Degree(lines.lines().map(line -> line.split(": ", 2))
                    .flatMap(parts -> Arrays.stream(parts[1].split(", ")).map(sign -> new Sign(parts[0], List.of(sign.split(" ")))))
                    .collect(Collectors.groupingBy(sign -> sign.words().getFirst())));
        }

        /// What stands first is what the news is about: twins born in a storm are a birth, and a storm in which twins are born is a storm.
        Set<String> told(List<String> news) {
            for (int i = 0; i < news.size(); i++) {
                int at = i;
                List<Sign> here = signs.getOrDefault(news.get(at), List.of()).stream().filter(sign -> sign.standsAt(at, news) && !isDenied(at, news)).toList();
                if (!here.isEmpty()) {
                    int longest = here.stream().mapToInt(sign -> sign.words().size()).max().orElseThrow();
                    return here.stream().filter(sign -> sign.words().size() == longest).map(Sign::kind).collect(Collectors.toSet());
                }
            }
            return Set.of();
        }

        boolean has(String kind) {
            return signs.values().stream().flatMap(List::stream).anyMatch(sign -> sign.kind().equals(kind));
        }
    }

    private Kinds() {}

    static boolean isKnown(String kind) {
        return Set.of(HERSELF, FRIEND, OTHER).contains(kind) || DEGREES.stream().anyMatch(degree -> degree.has(kind));
    }

    static Set<String> in(String news) {
        List<String> words = Likeness.inOrder(news.replace('’', '\''));
        return DEGREES.stream().map(degree -> degree.told(words)).filter(kinds -> !kinds.isEmpty()).findFirst().orElse(Set.of());
    }

    static boolean areGrave(Set<String> kinds) {
        return kinds.stream().anyMatch(DEGREES.getFirst()::has);
    }

    private static boolean isDenied(int at, List<String> news) {
        return news.subList(Math.max(0, at - REACH), at).stream().anyMatch(DENIES::contains);
    }

    private static List<Degree> read() {
        try (InputStream in = Kinds.class.getResourceAsStream("kinds.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\R", "");
            return Arrays.stream(text.strip().split("\\R\\R")).map(Degree::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
