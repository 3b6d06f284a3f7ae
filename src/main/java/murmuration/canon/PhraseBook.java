package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// Derives a first phrase book (a Tracery grammar) from what a character says: what she said of something that happens, tied to the words of
/// that news; what she answered, tied to the words that it answers; what she thinks of others, tied to their names; and her maxims, for an
/// hour without any news. Nothing that fits everywhere: that fits nowhere. A start, to be edited.
final class PhraseBook {

    private static final Sentences SENTENCES = new Sentences();
    private static final int MOST_MAXIMS = 12;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 34;
    private static final int SHORTEST_ANSWER = 6;
    private static final int TURNS = 3;
    private static final double ALIKE = .6;
    private static final Pattern OF_ALL = Pattern.compile(
            "(?s)(?:An? |Every|All |Any|No |Nobody|Nothing|Everybody|Everything|People |Whatever |Whoever |Those who |There (?:is|are) |One |We all |We can all |Few |Men |Women |Where there is |Whenever ).*");
    private static final Pattern OF_NOW = Pattern.compile("(?i)\\b(?:my|me|mine|our|us|he|she|his|her|him|this|these|those|now|here|was|were|had|did|will|shall|to-?day|to-?night|to-?morrow|yesterday|last|present|you|your|pray|\\p{L}{3,}ed (?:the|a|an|to))\\b");

    private static final Pattern NAMED = Pattern.compile("(?<=\\p{Ll} )(?!I\\b)\\p{Lu}|\\bthat \\p{L}+ (?:man|woman|girl|boy|fellow|person|house)\\b");

    private static final Pattern LEANS = Pattern.compile(
            "(?s)(?:Certainly|Very (?:true|well|likely)|Perhaps|Probably|But|And|Yes|No|True|Exactly|Undoubtedly|Indeed|Of course|Not|That is (?:exactly|what|very)|I (?:do )?assure you|Well)\\b[,.!;]?.*|.*, (?:sir|madam|mamma|papa|my (?:dear|love|lord|friend))\\b.*|.*\\b(?:you|your|yours)\\b(?! know| see).*");

    private final String name;
    private final Matters matters;
    private final List<Remark> remarks;
    private final Opinions opinions;
    private final Map<String, List<String>> grammar = new LinkedHashMap<>();

    private PhraseBook(String name, Matters matters, List<Remark> remarks, Opinions opinions) {
        this.name = name;
        this.matters = matters;
        this.remarks = remarks;
        this.opinions = opinions;
    }

    /// @param remarks everybody's, in the order of the book
    static Map<String, List<String>> of(String name, Matters matters, List<Remark> remarks, Opinions opinions) {
        return new PhraseBook(name, matters, remarks, opinions).derive();
    }

    private Map<String, List<String>> derive() {
        for (var matter : matters.matters()) {
            matter.said().forEach((speaker, ties) -> ties.stream().filter(tie -> tie.bears() && (tie.answers() || standsOutside(tie.remark()))).forEach(tie -> {
                if (speaker.equals(name)) {
                    add("event", matter.words(), tie.remark().text());
                }
                goesOn(tie.remark(), TURNS);
            }));
        }
        var hers = remarks.stream().filter(remark -> remark.line().speaker().equals(name)).toList();
        var maxims = maxims(hers);
        var kept = grammar.values().stream().flatMap(List::stream).toList();
        grammar.putAll(opinions.ofPersons(name, hers));
        grammar.putAll(Asides.of(hers, kept));
        var timeless = maxims.stream().filter(text -> kept.stream().noneMatch(other -> isSame(other, text))).limit(MOST_MAXIMS).toList();
        if (!timeless.isEmpty()) {
            grammar.put("alone", timeless);
        }
        return grammar;
    }

    /// What is said, in the book, right after that, and after that again.
    private void goesOn(Remark said, int turns) {
        next(said).ifPresent(next -> {
            if (next.line().speaker().equals(name)) {
                add("answer", matters.rarest(said.text()), next.text());
            }
            if (turns > 1) {
                goesOn(next, turns - 1);
            }
        });
    }

    private Optional<Remark> next(Remark said) {
        return remarks.stream()
                .filter(remark -> remark.first() == 0 && remark.exchange().answered().filter(said.line()::equals).isPresent() && Words.all(remark.text()).size() >= SHORTEST_ANSWER)
                .filter(remark -> remark.about().isEmpty() || remark.to().isEmpty() || remark.to().contains(said.line().speaker()))
                .filter(remark -> said.last() || Words.overlap(remark.text(), said.text()) > 0)
                .max(Comparator.comparingDouble(PhraseBook::wholeness));
    }

    /// As much of an answer as can be said in a breath.
    private static double wholeness(Remark answer) {
        var words = Words.all(answer.text()).size();
        return words <= LONGEST ? words + (answer.manner() == Remark.Manner.PLAIN ? .5 : 0) : LONGEST - words;
    }

    /// A word to somebody in the room, or one that only agrees, is no word on the news.
    private static boolean standsOutside(Remark remark) {
        return remark.to().isEmpty() && remark.manner() != Remark.Manner.CALLING && !LEANS.matcher(remark.text()).matches();
    }

    private void add(String occasion, List<String> words, String text) {
        if (words.size() > 1) {
            var rules = grammar.computeIfAbsent(occasion + "+" + String.join("+", words), _ -> new ArrayList<>());
            if (rules.stream().noneMatch(other -> isSame(other, text))) {
                rules.add(text);
            }
        }
    }

    private static List<String> maxims(List<Remark> hers) {
        var maxims = new ArrayList<String>();
        hers.stream().filter(remark -> remark.manner() == Remark.Manner.PLAIN && remark.about().isEmpty()).map(Remark::text)
                .filter(PhraseBook::isMaxim)
                .filter(text -> maxims.stream().noneMatch(other -> isSame(other, text)))
                .forEach(maxims::add);
        return maxims;
    }

    private static boolean isMaxim(String text) {
        int words = Words.all(text).size();
        return words >= SHORTEST && words <= LONGEST && isTimeless(text) && (OF_ALL.matcher(text).matches() || SENTENCES.tag(text).getFirst().is("NOUN"));
    }

    /// Of nobody, of no thing that is there, and of no hour.
    static boolean isTimeless(String text) {
        return !OF_NOW.matcher(text).find() && !NAMED.matcher(text).find();
    }

    private static boolean isSame(String one, String other) {
        return Math.max(Words.overlap(one, other), Words.overlap(other, one)) > ALIKE;
    }
}
