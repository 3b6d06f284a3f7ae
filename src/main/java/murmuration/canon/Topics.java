package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.language.Words;

/// What the book is about: the themes it speaks of more than other novels do, the places where it plays, and nouns that
/// are its own.
public record Topics(List<Topic> topics) {

    private static final List<String> COLOURS = List.of("#c2554d", "#3f7cac", "#5b8c5a", "#b5803a", "#7d5ba6", "#2a9d8f", "#b0567e", "#6b705c", "#457b9d", "#a3683f", "#4f6d7a", "#8a6d9e");
    private static final int PLACES = 2;
    private static final int OWN = 2;
    private static final Pattern AT_PLACE = Pattern.compile("\\b(?:at|in|to|from|near|for|of) (\\p{Lu}\\p{Ll}{3,}(?: (?:Park|House|Hall|Lodge|Street|Square|Road|Abbey))?)\\b");

    public Topics {
        topics = List.copyOf(topics);
    }

    /// At most `n`, those of which most is said first; fewer, perhaps none, for a short text.
    public static Topics of(Manuscript manuscript, int n) {
        var words = new Vocabulary(manuscript);
        var capitals = new Capitals(manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList());
        var names = capitals.names().stream().map(Words::stem).collect(Collectors.toSet());
        var places = places(manuscript, capitals).stream().limit(PLACES).map(place -> placed(place, words, names)).toList();
        var own = own(manuscript, words, names).stream().limit(OWN).map(stem -> ownTopic(stem, words, names)).toList();
        var themes = themes(words).limit(Math.max(0, n - places.size() - own.size())).map(theme -> topic(theme, words, names)).toList();
        var drafts = Stream.of(themes, places, own).flatMap(List::stream).limit(n).toList();
        var topics = new ArrayList<Topic>();
        drafts.forEach(draft -> topics.add(new Topic(draft.id(), draft.title(), draft.description(), COLOURS.get(topics.size() % COLOURS.size()), draft.words())));
        return new Topics(topics);
    }

    /// Themes in the order in which they exceed what is usual, weighed by how much is said of them.
    private static Stream<Theme> themes(Vocabulary words) {
        return Theme.ALL.stream()
                .filter(theme -> words.coverage(theme.stems()) * words.size() >= 3)
                .sorted(Comparator.comparingDouble((Theme theme) -> -excess(words.coverage(theme.stems()), theme.usual())));
    }

    private static double excess(double coverage, double usual) {
        return coverage * Math.log(coverage / usual);
    }

    private static Topic topic(Theme theme, Vocabulary words, Set<String> names) {
        var present = theme.stems().stream().filter(stem -> words.spread(stem) > 0).sorted(Comparator.comparingInt(stem -> -words.spread(stem))).toList();
        var companions = words.companions(present.stream().limit(5).toList(), stem -> isNoun(stem, names), 3);
        return draft(theme.id(), theme.title(), Stream.concat(present.stream().limit(5), companions.stream()).map(words::word).toList(), present);
    }

    private static Topic placed(String place, Vocabulary words, Set<String> names) {
        var stem = Words.stem(place.split(" ")[0]);
        var companions = words.companions(List.of(stem), each -> isNoun(each, names), 6).stream().map(words::word).toList();
        return draft(place.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), place, companions, List.of(stem));
    }

    private static Topic ownTopic(String stem, Vocabulary words, Set<String> names) {
        var word = words.word(stem);
        var companions = words.companions(List.of(stem), each -> isNoun(each, names), 6).stream().map(words::word).toList();
        return draft(word, "The " + word, companions, List.of(stem));
    }

    private static Topic draft(String id, String title, List<String> told, List<String> stems) {
        return new Topic(id, title, told.isEmpty() ? title : "What is said and done about " + String.join(", ", told) + ".", "", stems);
    }

    private static boolean isNoun(String stem, Set<String> names) {
        return stem.length() > 3 && !names.contains(stem);
    }

    /// Names that mostly follow *at*, *in* or *to*, most frequent first.
    private static List<String> places(Manuscript manuscript, Capitals capitals) {
        var text = manuscript.passages().map(Passage::text).collect(Collectors.joining("\n"));
        var after = AT_PLACE.matcher(text).results().map(found -> found.group(1)).filter(name -> capitals.hasName(name.split(" ")[0]))
                .collect(Collectors.groupingBy(name -> name.split(" ")[0], Collectors.summingInt(_ -> 1)));
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() >= 5 && !GivenNames.has(entry.getKey()) && entry.getValue() * 2 > occurrences(text, entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long occurrences(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).results().count();
    }

    /// Nouns of no common theme that gather in few chapters: what this book has and others have not.
    private static List<String> own(Manuscript manuscript, Vocabulary words, Set<String> names) {
        var themed = Theme.ALL.stream().flatMap(theme -> theme.stems().stream()).collect(Collectors.toCollection(HashSet::new));
        var articles = new Articles(manuscript);
        return words.stems().stream()
                .filter(stem -> isNoun(stem, names) && !themed.contains(stem) && words.spread(stem) >= Math.max(4, words.size() / 60) && articles.isNoun(words.word(stem)))
                .sorted(Comparator.comparingDouble((String stem) -> -articles.gathered(words.word(stem))).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
