package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who is said to speak in the narration around a speech.
final class Cues {

    static final String VERB = "(?:" + String.join("|", Lists.lines("speech-verbs.txt")) + "|went on|goes on|put in|burst out|broke in|cut in)";
    private static final String ADVERB = "(?:(?:\\p{Ll}+ly|then|only|again|at last|at length|"
            + "immediately|also|now|soon|once more|instantly|further|just|never|suddenly|quickly|quietly|softly),? )?";
    private static final String ROLE = "(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:\\p{Ll}+ ){0,2}(?:" + Kin.NOUNS + ")\\b|(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) \\p{Ll}+";
    private static final String SOMEBODY = "(?:[Tt]he|[Aa]n?|[Oo]ne|[Bb]oth|[Tt]hey|[Ss]omebody|[Ss]omeone|[Aa]nother|[Ww]e|[Yy]ou)";
    private static final String WHO = "(?:(?<she>[Ss]he)|(?<he>[Hh]e)|(?<i>I)|(?<role>" + ROLE + ")|(?<somebody>" + SOMEBODY + ")|(?<name>\\p{Lu}[\\p{L}.’' -]*))";
    /// `," said Lydia stoutly`
    private static final Pattern VERB_FIRST = Pattern.compile("^[\\s,;—–-]*(?:and |then )?" + ADVERB + "(?:" + VERB + "|thought)\\s+" + ADVERB + WHO + "\\b");
    /// `," was her answer`
    private static final Pattern ANSWER = Pattern.compile("^[\\s,;—–-]*was (?:(?<she>her)|(?<he>his)) (?:\\p{Ll}+ )?(?:answer|reply|rejoinder|response|comment|remark|greeting)\\b");
    /// `," he continued` and `." Elizabeth then asked`
    private static final Pattern WHO_FIRST = Pattern.compile("^[\\s,;—–-]*(?:but |and )?" + WHO + ",? (?:[^.!?;\"]{0,25} )?" + VERB + "\\b");
    private static final Pattern VERB_ANYWHERE = Pattern.compile(
            "\\b(?:" + VERB + "|addressed|accosted|exclaiming|saying|crying|adding|replying|whispering|calling)\\b");
    private static final Pattern PREPOSITION = Pattern.compile("(?s).*\\b(?:of|to|with|by|for|from|at|on|in|near|towards?|beside|behind|about|after|and|or|than|that)(?: the| her| his)? ");
    private static final Pattern FEATURES = Pattern.compile("['’]s? (?:\\p{Ll}+ )?(?:eyes?|face|voice|countenance|colour|color|brows?|smile|hands?|mouth|lips|head|jaw|shoulders)\\b.*", Pattern.DOTALL);
    /// "when thus accosted by Miss Bingley:"
    private static final Pattern BY = Pattern.compile("\\b(?:addressed|accosted|interrupted|answered|greeted|hailed|joined|stopped|called) by " + WHO + "\\b");
    private static final Pattern WHO_OPENS = Pattern.compile("^" + WHO + "\\b");
    /// `," as she came in`
    private static final Pattern WHO_ACTS = Pattern.compile("^[\\s,;—–-]*(?:(?:and|as|but|while|then) )?" + WHO + "\\b");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:^|[,;—] |\\b(?:and|but|till|until|then|(?<under>when|while|that|as)) )(?=(?:she|he|I|She|He|" + ROLE + "|" + SOMEBODY + "|\\p{Lu}\\p{Ll}+)\\b)");
    private static final Pattern LAST_SENTENCE = Pattern.compile("(?s)^.*(?<!\\b(?:Mrs?|Dr|Ms|St|Col|Capt))[.!?;]['’”\"]?\\s+(?=\\S)");

    private final Roster roster;

    Cues(Roster roster) {
        this.roster = roster;
    }

    /// The surest cue of a paragraph: a tag after a speech, then a tag before one, then a beat.
    Cue in(List<Span> spans) {
        return after(spans).or(() -> before(spans)).or(() -> beat(spans)).orElse(new Cue.None());
    }

    /// Somebody whom a short paragraph of pure narration begins with, as if he had his turn in silence.
    Cue subject(String narration) {
        return opening(narration).orElse(new Cue.None());
    }

    private Optional<Cue> after(List<Span> spans) {
        for (var i = 1; i < spans.size(); i++) {
            if (!spans.get(i).spoken() && spans.get(i - 1).spoken()) {
                var told = spans.get(i).text();
                var cue = tag(told, VERB_FIRST).or(() -> VERB_FIRST.matcher(told).find() ? Optional.of(new Cue.Somebody()) : tag(told, WHO_FIRST)).or(() -> answer(told));
                if (cue.isPresent()) {
                    return cue;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Cue> answer(String told) {
        var found = ANSWER.matcher(told);
        return found.find() ? Optional.of(new Cue.Pronoun(found.group("she") != null ? Gender.FEMALE : Gender.MALE, false, false)) : Optional.empty();
    }

    private Optional<Cue> before(List<Span> spans) {
        for (var i = 0; i + 1 < spans.size(); i++) {
            if (!spans.get(i).spoken() && spans.get(i + 1).spoken() && leadsIn(spans.get(i).text())) {
                var sentence = lastSentence(spans.get(i).text());
                var by = tag(sentence, BY);
                if (by.isPresent()) {
                    return by;
                }
                if (VERB_ANYWHERE.matcher(sentence).find()) {
                    return subjectOf(sentence);
                }
            }
        }
        return Optional.empty();
    }

    /// `Lydia laughed. "…"` and `"…" She laughed.`, in a paragraph with one stretch of narration.
    private Optional<Cue> beat(List<Span> spans) {
        var told = spans.stream().filter(span -> !span.spoken()).map(Span::text).toList();
        if (told.size() != 1) {
            return Optional.empty();
        }
        return spans.getFirst().spoken() ? tag(told.getFirst(), WHO_ACTS).map(Cues::weakened) : opening(lastSentence(told.getFirst())).or(() -> opening(told.getFirst()));
    }

    private static Cue weakened(Cue cue) {
        return switch (cue) {
            case Cue.Named(var form, _) -> new Cue.Named(form, true);
            case Cue.Pronoun(var gender, var firstPerson, _) -> new Cue.Pronoun(gender, firstPerson, true);
            case Cue.Role _, Cue.Somebody _, Cue.None _ -> new Cue.None();
        };
    }

    private Optional<Cue> tag(String narration, Pattern pattern) {
        var found = pattern.matcher(narration);
        return found.find() ? cue(found, narration) : Optional.empty();
    }

    /// The subject of the clause in which the verb of speech stands: the last that begins a clause before it.
    private Optional<Cue> subjectOf(String sentence) {
        var verb = VERB_ANYWHERE.matcher(sentence).results().reduce((_, last) -> last).orElseThrow();
        var clauses = CLAUSE.matcher(sentence).region(0, verb.start()).useTransparentBounds(true).results().toList();
        return clauses.reversed().stream()
                .filter(clause -> clause.group("under") == null || !sentence.substring(clause.end(), verb.start()).matches("(?s).*,(?! and ).*"))
                .flatMap(clause -> {
                    var rest = sentence.substring(clause.end());
                    var who = WHO_OPENS.matcher(rest);
                    return who.find() ? cue(who, rest).stream() : Stream.empty();
                })
                .findFirst().or(() -> lastNamed(sentence.substring(0, verb.start())));
    }

    /// "and soon afterwards Mr. Darcy, drawing near Elizabeth, said": the last who is not the object of a preposition.
    private Optional<Cue> lastNamed(String clause) {
        return roster.mentions(clause).reversed().stream()
                .filter(mention -> !mention.isPossessiveIn(clause) && !PREPOSITION.matcher(clause.substring(0, mention.start())).matches())
                .findFirst().map(mention -> new Cue.Named(mention.form(), true));
    }

    private Optional<Cue> cue(Matcher found, String narration) {
        if (found.group("name") != null) {
            return named(narration, found.start("name"));
        }
        if (found.group("role") != null) {
            return Optional.of(new Cue.Role(found.group("role").replaceFirst(".* ", "")));
        }
        if (found.group("somebody") != null) {
            return Optional.of(new Cue.Somebody());
        }
        var gender = found.group("she") != null ? Gender.FEMALE : found.group("he") != null ? Gender.MALE : Gender.UNKNOWN;
        return Optional.of(new Cue.Pronoun(gender, found.group("i") != null, false));
    }

    private Optional<Cue> named(String narration, int start) {
        return roster.mentions(narration).stream().filter(mention -> mention.start() == start && !mention.isPossessiveIn(narration))
                .findFirst().map(mention -> new Cue.Named(mention.form(), false));
    }

    private Optional<Cue> opening(String sentence) {
        var found = WHO_OPENS.matcher(sentence);
        return found.find() && !sentence.matches("(?s)\\S+(?: \\S+)? and \\p{Lu}.*") ? cue(found, sentence).map(Cues::weakened).or(() -> feature(sentence)) : Optional.empty();
    }

    /// "Mrs. Bennet's eyes sparkled."
    private Optional<Cue> feature(String sentence) {
        return roster.mentions(sentence).stream().filter(mention -> mention.start() == 0 && FEATURES.matcher(sentence.substring(mention.end())).matches())
                .findFirst().map(mention -> new Cue.Named(mention.form(), true));
    }

    /// A comma, a colon or nothing at the end leads into a speech.
    private static boolean leadsIn(String narration) {
        return !narration.matches("(?s).*[.!?;]['’\"”)]?$");
    }

    static String lastSentence(String narration) {
        return LAST_SENTENCE.matcher(narration).replaceFirst("");
    }
}
