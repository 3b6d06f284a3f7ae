package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Tagged;

/// Things that happen in a book, each told by one sentence of its narration that stands for itself: somebody we know did something, best to somebody else.
///
/// @param moments in the order of the book
public record Moments(List<Moment> moments) {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 20;
    private static final Pattern SPEECH = Pattern.compile("[“\"][^”\"]*[”\"]?|‘[^’]*’");
    private static final Pattern UNFIT = Pattern.compile("[“”\"_\\[\\]();]|--|\\b(I|me|my|we|our|you|your|him|them|it|there|this|that|these|those|such|no answer|replied|said|cried)\\b");

    private static final Pattern PAST = Pattern.compile(
            "\\p{L}{2,}ed|came|went|took|gave|saw|left|made|sent|found|told|rose|sat|stood|wrote|ran|began|kept|brought|spoke|heard|felt|met|fell|drew|led|lost|won|read|paid|set|put|let|shut|broke|chose|threw|caught|taught|bought|held|lay|slept|woke|knew|thought|grew|flew|sang|drank|ate|rode|drove|swam|struck|shook|hid|bent|spent|built");

    /// One sentence of narration and the chapter it stands in.
    public record Moment(int chapter, String text) {}

    /// @param people names and aliases of those who count
    /// @param perChapter how many to take from a chapter at most
    public static Moments of(Manuscript manuscript, Collection<String> people, int perChapter) {
        var sentences = new Sentences();
        Pattern named = Pattern.compile("\\b(" + String.join("|", people.stream().map(Pattern::quote).toList()) + ")\\b");
        var moments = new ArrayList<Moment>();
        for (Chapter chapter : manuscript.chapters()) {
            chapter.scenes().stream()
                    .flatMap(scene -> scene.passages().stream())
                    .map(Passage::text)
                    .filter(text -> named.matcher(text).find())
                    .flatMap(text -> sentences.split(SPEECH.matcher(text).replaceAll(" ").replaceAll("\\s+", " ")).stream())
                    .map(String::strip)
                    .filter(sentence -> isMoment(sentence, named, sentences))
                    .sorted(Comparator.comparingLong(sentence -> -named.matcher(sentence).results().map(MatchResult::group).distinct().count()))
                    .limit(perChapter)
                    .forEach(sentence -> moments.add(new Moment(chapter.number(), sentence)));
        }
        return new Moments(List.copyOf(moments));
    }

    private static boolean isMoment(String sentence, Pattern named, Sentences sentences) {
        int words = sentence.split("\\s+").length;
        if (words < SHORTEST || words > LONGEST || !sentence.endsWith(".") || UNFIT.matcher(sentence).find()) return false;
        var name = named.matcher(sentence);
        if (!name.lookingAt()) return false;
        Optional<Tagged> next = sentences.tag(sentence.substring(name.end())).stream().filter(tagged -> !tagged.is("ADV")).findFirst();
        return next.filter(tagged -> tagged.is("VERB") && PAST.matcher(tagged.token()).matches() || tagged.token().matches("was|were")).isPresent();
    }
}
