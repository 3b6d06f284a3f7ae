package murmuration.canon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// What a character thinks of others, and of what can be named by a word, as the book has her say it: fit for whatever happens to them later, and given away no
/// sooner than in the chapter in which she says it.
final class Opinions {

    private static final Sentences SENTENCES = new Sentences();
    private static final int MOST_OF_ONE = 6;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 34;
    private static final double ALIKE = .6;

    /// What held only while she spoke.
    private static final Pattern OF_THE_HOUR = Pattern.compile(
            "(?i)\\b(?:now|here|there|to-?day|to-?night|to-?morrow|yesterday|evening|morning|afternoon|night|last|next|just|at present|ago|already|yet|soon|again|still|will|shall|going to|come|coming|gone|left|said|says|told|asked|"
                    + "(?:is|are|was|were|am|be|been|['’]s) \\p{L}+ing|had been|did|pray|let me|you|your|this|that is|week|month|since|before|after|till|until|when|while|as yet)\\b");
    /// She says what she thinks of somebody whom she names.
    private static final Pattern THINKS = Pattern.compile(
            "(?:\\b(?:I|[Nn]obody|[Ee]verybody|[Nn]o one|[Ww]e)(?: \\p{L}+ly| never| always| do not| don['’]t| cannot| can['’]t| can| could| could not| would| should| do| dare)? "
                    + "(?:say|like|love|hate|dislike|detest|admire|pity|envy|trust|believe|think|know|respect|fear|am|want|wish|forgive|bear|doubt|understand|esteem|despise|prefer|laugh|care|hold)(?:e?d)?\\b)", Pattern.DOTALL);
    private static final Pattern IS = Pattern.compile("(?:['’]s?(?: \\p{L}+){1,3}?|,[^,]{2,40},)?(?: \\p{L}+ly| never| always| only)? (?:is|are|was|were|has|have|must|does|do|can|cannot|can['’]t|isn['’]t|doesn['’]t|wants|seems|looks|makes|knows|thinks|loves|likes|hates|deserves|keeps|means|takes|never|always|would|may|might)\\b.*", Pattern.DOTALL);
    private static final Pattern POOR = Pattern.compile("(?:[Tt]hat |[Tt]he )?(?:[Pp]oor |[Dd]ear |[Oo]ld |[Ss]weet )*");
    private static final Set<String> SAYS_LITTLE = Set.of("thing", "things", "people", "person", "man", "men", "woman", "women", "time", "times", "day", "days", "way", "ways", "world", "one", "body", "anybody", "nobody", "everybody",
            "anything", "nothing", "something", "everything", "part", "kind", "sort", "moment", "word", "words", "deal", "case", "matter", "idea", "right", "reason", "hand", "eye", "eyes", "year", "years", "evening", "morning", "lady", "gentleman",
            "sir", "point", "life", "mind", "question", "other", "others", "use", "end", "most", "many", "few", "more", "all", "lot", "bit", "name", "place", "side", "fact", "rest", "half", "little", "effect", "importance", "course");

    private final Roster roster;

    Opinions(Roster roster) {
        this.roster = roster;
    }

    /// Rules for what happens to somebody, and for what is said of them.
    ///
    /// @param remarks the character's own
    Map<String, List<String>> ofPersons(String speaker, List<Remark> remarks) {
        var found = new HashMap<String, List<Remark>>();
        for (var remark : remarks) {
            subject(remark.text()).filter(mention -> isOpinion(remark)).flatMap(mention -> called(mention, speaker)).ifPresent(name -> add(found.computeIfAbsent(name, _ -> new ArrayList<>()), remark));
        }
        var rules = new LinkedHashMap<String, List<String>>();
        found.keySet().stream().sorted().forEach(person -> best(found.get(person)).forEach(remark -> {
            var key = key(person) + ">" + remark.line().chapter();
            Stream.of("event", "answer").forEach(occasion -> rules.computeIfAbsent(occasion + key, _ -> new ArrayList<>()).add(remark.text()));
        }));
        return rules;
    }

    /// A maxim for whenever the thing that it is about is named.
    ///
    /// @param matters words by which the news of the book are told; a maxim about anything else would never be wanted
    static Map<String, List<String>> ofThings(List<String> maxims, Set<String> matters) {
        var rules = new LinkedHashMap<String, List<String>>();
        for (var maxim : maxims) {
            thing(maxim, matters).ifPresent(thing -> Stream.of("event", "answer").forEach(occasion -> rules.computeIfAbsent(occasion + "+" + thing + ">1", _ -> new ArrayList<>()).add(maxim)));
        }
        return rules;
    }

    private static Optional<String> thing(String maxim, Set<String> matters) {
        var tagged = SENTENCES.tag(maxim);
        return IntStream.range(0, tagged.size()).filter(i -> tagged.get(i).is("NOUN") && (i == 0 || !tagged.get(i - 1).is("PRON"))).mapToObj(i -> tagged.get(i).token().toLowerCase(Locale.ROOT))
                .filter(word -> word.matches("\\p{L}{4,}") && !SAYS_LITTLE.contains(word) && matters.contains(Words.stem(word)))
                .findFirst();
    }

    private static void add(List<Remark> hers, Remark remark) {
        if (hers.stream().noneMatch(other -> Math.max(Words.overlap(other.text(), remark.text()), Words.overlap(remark.text(), other.text())) > ALIKE)) {
            hers.add(remark);
        }
    }

    /// From across the book, so that there is something early and something late.
    private static List<Remark> best(List<Remark> hers) {
        if (hers.size() <= MOST_OF_ONE) {
            return hers;
        }
        return IntStream.range(0, MOST_OF_ONE).mapToObj(i -> hers.get(i * hers.size() / MOST_OF_ONE)).toList();
    }

    /// By what name the news would tell of somebody: his usual one, unless the remark has a title and a surname that may be another's.
    private Optional<String> called(Mention mention, String speaker) {
        return roster.only(mention.form()).filter(person -> person.gender() != Gender.UNKNOWN && !person.name().equals(speaker))
                .map(person -> mention.form().isTitled() && !mention.form().last().equals(person.surname()) ? mention.form().toString() : person.name());
    }

    private static String key(String person) {
        return Stream.of(person.replaceAll("['’]", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> word.length() > 1).map(word -> "+" + word).collect(Collectors.joining());
    }

    /// Whom a remark says something of.
    private Optional<Mention> subject(String text) {
        var opening = POOR.matcher(text);
        var start = opening.lookingAt() ? opening.end() : 0;
        var first = roster.mentions(text).stream().filter(mention -> mention.start() == start && IS.matcher(text.substring(mention.end())).matches()).findFirst();
        return first.or(() -> roster.mentions(text).stream().filter(mention -> !mention.isPossessiveIn(text) && THINKS.matcher(text.substring(0, mention.start())).find()).findFirst());
    }

    private static boolean isOpinion(Remark remark) {
        var words = Words.all(remark.text()).size();
        return remark.manner() == Remark.Manner.PLAIN && words >= SHORTEST && words <= LONGEST && !OF_THE_HOUR.matcher(remark.text()).find() && !remark.text().contains("?");
    }
}
