package murmuration.voice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// By what names the owner of a phrase book speaks of others, and is spoken of herself: the symbol `called Elizabeth` says what she calls whom the news call Elizabeth,
/// `called me` under what names they mean her.
///
/// @param own names of hers beside the one she has in the cast
/// @param others by the name that stands in the news
/// @param met whom else she knows, and calls as everybody does
public record Calls(String name, Set<String> own, Map<String, String> others, Collection<String> met) {

    private static final String SYMBOL = "called ";
    private static final String HERSELF = SYMBOL + "me";

    /// Somebody of whom the news tells, and what she calls them.
    public record Known(String inTheNews, String byHer) {}

    /// Without whom she has met.
    public static Calls of(String name, Map<String, List<String>> phrases) {
        var others = new HashMap<String, String>();
        phrases.forEach((symbol, names) -> {
            if (symbol.startsWith(SYMBOL) && !symbol.equals(HERSELF) && !names.isEmpty()) others.put(symbol.substring(SYMBOL.length()), names.getFirst());
        });
        return new Calls(name, new HashSet<>(phrases.getOrDefault(HERSELF, List.of())), Map.copyOf(others), List.of());
    }

    public Calls with(Collection<String> met) {
        return new Calls(name, own, others, met);
    }

    /// The symbol of a phrase book under which it is said what somebody is called.
    public static String symbol(String inTheNews) {
        return SYMBOL + inTheNews;
    }

    /// Whom a piece of news begins with, if she knows them.
    public Optional<Known> doer(String news) {
        return everybody().filter(form -> news.startsWith(form) && Words.end(news, form.length())).max(Comparator.comparingInt(String::length)).map(this::known);
    }

    /// Who comes next in it, if she knows them.
    public Optional<Known> next(String news) {
        int after = doer(news).map(doer -> doer.inTheNews().length()).orElse(0);
        return everybody().filter(form -> Words.at(news, form, after) >= 0)
                .min(Comparator.comparingInt((String form) -> Words.at(news, form, after)).thenComparing(Comparator.comparingInt(String::length).reversed())).map(this::known);
    }

    /// Those in a talk are not known to the book by the way she is called there: one of her names has to stand in the news as it is.
    boolean meansHer(String news) {
        return Stream.concat(Stream.of(name), own.stream()).anyMatch(form -> !form.isBlank() && Words.at(news, form, 0) >= 0);
    }

    private Stream<String> everybody() {
        return Stream.concat(others.keySet().stream(), met.stream()).filter(form -> !form.isBlank() && !form.equals(name) && !own.contains(form));
    }

    private Known known(String form) {
        return new Known(form, others.getOrDefault(form, form));
    }

    /// Names in a text, as whole words.
    private static final class Words {

        private static final Pattern GOES_ON = Pattern.compile("(?:['’]s)?(?:[^\\p{L}'’-]|$)");
        /// The end of a longer name: "Georgiana Darcy", "Mrs. Wickham".
        private static final Pattern LONGER = Pattern.compile("(?:[\\p{L}'’-]|\\p{Lu}\\p{Ll}+ |\\bM(?:rs?|s|iss)\\. )$");

        static boolean end(String text, int at) {
            return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == ',';
        }

        static int at(String text, String name, int from) {
            for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
                if (GOES_ON.matcher(text.substring(at + name.length())).lookingAt() && !LONGER.matcher(text.substring(0, at)).find()) return at;
            }
            return -1;
        }
    }
}
