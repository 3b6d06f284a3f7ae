package murmuration.canon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// What a character thinks of others, as the book has her say it: fit for whatever happens to them later, and given away no
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
    /// She says what she feels for somebody whom she names, or what everybody does.
    private static final Pattern THINKS = Pattern.compile(
            "\\b(?:I|[Nn]obody|[Ee]verybody|[Nn]o one|[Ww]e)(?: \\p{L}+ly| never| always| do not| don['’]t| cannot| can['’]t| can| could| could not| would| should| do| dare)? "
                    + "(?:like|love|hate|dislike|detest|admire|pity|envy|trust|respect|fear|forgive|bear|esteem|despise|prefer)(?:e?d)?(?: \\p{L}+){0,2} $", Pattern.DOTALL);
    /// Or what somebody is like: "is a silly man", "has more money than sense", and neither what he does nor whose he is.
    private static final Pattern IS = Pattern.compile("(?: \\p{L}+ly| never| always| only)? (?:(?:is|was|has been|isn['’]t|seems|looks) (?!to |my |his |her |our |your |their |gone|come|as |in |at |on |by |of |with |for |from |so un|not )(?:\\p{L}+ly |never |always |only |all |very |quite |too |so )*(?<what>\\p{L}+)|(?:has|have) (?:more|too|less|a|an|great|such|every)\\b|(?:loves|likes|hates|deserves|never|always)\\b).*", Pattern.DOTALL);
    private static final Pattern POOR = Pattern.compile("(?:[Tt]hat |[Tt]he )?(?:[Pp]oor |[Dd]ear |[Oo]ld |[Ss]weet )*");
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

    /// By what name the news would tell of somebody: his usual one, unless the remark has a title, which another of that name may not have.
    private Optional<String> called(Mention mention, String speaker) {
        return roster.only(mention.form()).filter(person -> person.gender() != Gender.UNKNOWN && !person.name().equals(speaker)).map(person -> mention.form().isTitled() ? mention.form().toString() : person.name());
    }

    private static String key(String person) {
        return Stream.of(person.replaceAll("['’]", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> word.length() > 1).map(word -> "+" + word).collect(Collectors.joining());
    }

    /// Whom a remark says something of.
    private Optional<Mention> subject(String text) {
        var opening = POOR.matcher(text);
        var start = opening.lookingAt() ? opening.end() : 0;
        var first = roster.mentions(text).stream().filter(mention -> mention.start() == start && isLike(text.substring(mention.end()))).findFirst();
        return first.or(() -> roster.mentions(text).stream().filter(mention -> !mention.isPossessiveIn(text) && THINKS.matcher(text.substring(0, mention.start())).find()).findFirst());
    }

    private static boolean isLike(String rest) {
        var like = IS.matcher(rest);
        return like.matches() && (like.group("what") == null || like.group("what").matches("an?|the|one") || SENTENCES.tag(rest).stream().anyMatch(token -> token.token().equals(like.group("what")) && token.is("ADJ")));
    }

    private static boolean isOpinion(Remark remark) {
        var words = Words.all(remark.text()).size();
        return remark.manner() == Remark.Manner.PLAIN && remark.about().stream().filter(name -> !name.equals(remark.line().speaker())).count() <= 1 && words >= SHORTEST && words <= LONGEST && !OF_THE_HOUR.matcher(remark.text()).find() && !remark.text().contains("?");
    }
}
