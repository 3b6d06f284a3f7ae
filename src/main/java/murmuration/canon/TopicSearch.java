package murmuration.canon;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.language.Words;

/// Finds the topics of one book.
final class TopicSearch {

    private static final List<String> COLOURS = List.of(
            "#c2554d", "#3f7cac", "#5b8c5a", "#b5803a", "#7d5ba6", "#2a9d8f", "#b0567e", "#6b705c", "#457b9d", "#a3683f", "#4f6d7a", "#8a6d9e");
    private static final int PLACES = 2;
    private static final int OWN = 2;
    private static final double GATHERED = 8;
    private static final int TOLD = 6;
    private static final Pattern AT_PLACE = Pattern.compile("\\b(?:at|in|to|from|near|for|of) (?:the )?(\\p{Lu}\\p{Ll}{3,})\\b");

    private record Draft(String id, String title, List<String> told, List<String> stems) {

        Topic coloured(String colour) {
            return new Topic(id, title, told.isEmpty() ? title + "." : "What is said and done about " + String.join(", ", told) + ".", colour, stems);
        }
    }

    private record Spoken(Theme theme, double coverage) {

        double excess() {
            return coverage * Math.log(coverage / theme.usual());
        }
    }

    private final Manuscript manuscript;
    private final Vocabulary words;
    private final Articles nouns;
    private final Capitals capitals;
    private final Set<String> names;

    TopicSearch(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.words = new Vocabulary(manuscript);
        this.nouns = new Articles(manuscript);
        this.capitals = new Capitals(manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList());
        this.names = capitals.names().stream().map(Words::stem).collect(Collectors.toSet());
    }

    /// Themes first, then places, then nouns of its own.
    List<Topic> topics(int n) {
        var particular = Stream.concat(places().limit(PLACES), own().limit(OWN)).limit(n).toList();
        var drafts = Stream.concat(themes().limit(n - particular.size()), particular.stream()).toList();
        return IntStream.range(0, drafts.size()).mapToObj(i -> drafts.get(i).coloured(COLOURS.get(i % COLOURS.size()))).toList();
    }

    /// In the order in which they exceed what is usual, weighed by how much is said of them.
    private Stream<Draft> themes() {
        return Theme.ALL.stream()
                .map(theme -> new Spoken(theme, words.coverage(theme.stems())))
                .filter(spoken -> spoken.coverage() * words.size() >= 3)
                .sorted(Comparator.comparingDouble(Spoken::excess).reversed())
                .map(spoken -> draft(spoken.theme()));
    }

    private Draft draft(Theme theme) {
        var present = theme.stems().stream().filter(stem -> words.spread(stem) > 0).sorted(Comparator.comparingInt(stem -> -words.spread(stem))).toList();
        var frequent = present.stream().limit(TOLD - 2).toList();
        var companions = words.companions(frequent, this::isCommonNoun, 2);
        return new Draft(theme.id(), theme.title(), Stream.concat(frequent.stream(), companions.stream()).map(words::word).toList(), present);
    }

    private Draft draft(String id, String title, String stem) {
        var companions = words.companions(List.of(stem), this::isCommonNoun, TOLD).stream().map(words::word).toList();
        return new Draft(id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "-"), title, companions, List.of(stem));
    }

    private boolean isCommonNoun(String stem) {
        return stem.length() > 3 && !names.contains(stem) && nouns.isOftenNoun(words.word(stem));
    }

    /// Names that mostly follow *at*, *in* or *to*, most frequent first.
    private Stream<Draft> places() {
        var text = manuscript.passages().map(Passage::text).collect(Collectors.joining("\n"));
        var after = AT_PLACE.matcher(text).results().map(found -> found.group(1)).filter(capitals::hasName)
                .collect(Collectors.groupingBy(name -> name, Collectors.summingInt(_ -> 1)));
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() >= 5 && !GivenNames.has(entry.getKey()) && entry.getValue() * 2 > occurrences(text, entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(place -> draft(place, (occurrences(text, "the " + place) * 2 > occurrences(text, place) ? "The " : "") + place, Words.stem(place)));
    }

    private static long occurrences(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).results().count();
    }

    /// Nouns of no common theme, met in a quarter of the chapters and gathering in some: what this book has and others have not.
    private Stream<Draft> own() {
        var known = Theme.ALL.stream().flatMap(theme -> theme.stems().stream()).collect(Collectors.toCollection(HashSet::new));
        Lists.lines("common-nouns.txt").forEach(noun -> known.add(Words.stem(noun)));
        return words.stems().stream()
                .filter(stem -> stem.length() > 3 && !names.contains(stem) && !known.contains(stem) && words.spread(stem) >= Math.max(4, words.size() / 40))
                .map(words::word)
                .filter(this::isParticular)
                .sorted(Comparator.comparingDouble((String word) -> -nouns.gathered(word)).thenComparing(Comparator.naturalOrder()))
                .map(word -> draft(word, "The " + word, Words.stem(word)));
    }

    private boolean isParticular(String word) {
        return nouns.isNoun(word) && nouns.chapters(word) * 4 >= manuscript.chapters().size() && nouns.gathered(word) >= Math.min(GATHERED, words.size() / 12.0);
    }
}
