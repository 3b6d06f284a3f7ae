package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who is said to speak in the narration around a speech.
final class Cues {

    private static final String VERB = "(?:" + String.join("|", Lists.lines("speech-verbs.txt")) + "|went on|goes on|put in|burst out|broke in|cut in)";
    private static final String ADVERB = "(?:(?:\\p{Ll}+ly|then|only|again|at last|at length|"
            + "immediately|also|now|soon|once more|instantly|further|just|never|suddenly|quickly|quietly|softly),? )?";
    private static final String ROLE = "(?:[Hh]is|[Hh]er|[Tt]heir|the|my) (?:\\p{Ll}+ )?(wife|husband|lady|mother|father|mamma|mama|papa)";
    private static final String WHO = "(?:(?<she>she)|(?<he>he)|(?<i>I)|(?<role>" + ROLE + ")|(?<name>\\p{Lu}[\\p{L}.’' -]*))";
    /// `," said Lydia stoutly`
    private static final Pattern VERB_FIRST = Pattern.compile("^[\\s,;—–-]*(?:and |then )?" + ADVERB + VERB + "\\s+" + ADVERB + WHO + "\\b");
    /// `," he continued` and `." Elizabeth then asked`
    private static final Pattern WHO_FIRST = Pattern.compile("^[\\s,;—–-]*(?:but |and )?" + WHO + ",? (?:[^.!?;\"]{0,25} )?" + VERB + "\\b");
    private static final Pattern VERB_ANYWHERE = Pattern.compile("\\b(?:" + VERB + "|addressed|accosted)\\b");
    private static final Pattern WHO_OPENS = Pattern.compile("^(?:(?<she>[Ss]he)|(?<he>[Hh]e)|(?<i>I)|(?<role>" + ROLE + ")|(?<name>\\p{Lu}[\\p{L}.’' -]*))\\b");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:^|[,;—] |\\b(?:and|but|till|until|then|(?<under>when|while|that|as)) )(?=(?:she|he|I|She|He|" + ROLE + "|\\p{Lu}\\p{Ll}+)\\b)");
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
    Optional<NameForm> subject(String narration) {
        return opening(narration);
    }

    private Optional<Cue> after(List<Span> spans) {
        for (var i = 1; i < spans.size(); i++) {
            if (!spans.get(i).spoken() && spans.get(i - 1).spoken()) {
                var told = spans.get(i).text();
                var cue = tag(told, VERB_FIRST).or(() -> tag(told, WHO_FIRST));
                if (cue.isPresent()) {
                    return cue;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cue> before(List<Span> spans) {
        for (var i = 0; i + 1 < spans.size(); i++) {
            if (!spans.get(i).spoken() && spans.get(i + 1).spoken() && leadsIn(spans.get(i).text())) {
                var sentence = lastSentence(spans.get(i).text());
                if (VERB_ANYWHERE.matcher(sentence).find()) {
                    return subjectOf(sentence);
                }
            }
        }
        return Optional.empty();
    }

    /// `Lydia laughed. "…"` and `"…" Lydia laughed.`, in a paragraph with one stretch of narration.
    private Optional<Cue> beat(List<Span> spans) {
        var told = spans.stream().filter(span -> !span.spoken()).map(Span::text).toList();
        if (told.size() != 1) {
            return Optional.empty();
        }
        var sentence = spans.getFirst().spoken() ? told.getFirst() : lastSentence(told.getFirst());
        return opening(sentence).map(form -> new Cue.Named(form, true));
    }

    private Optional<Cue> tag(String narration, Pattern pattern) {
        var found = pattern.matcher(narration);
        return found.find() ? cue(found, narration, false) : Optional.empty();
    }

    /// The subject of the clause in which the verb of speech stands: the last that begins a clause before it.
    private Optional<Cue> subjectOf(String sentence) {
        var verb = VERB_ANYWHERE.matcher(sentence).results().reduce((_, last) -> last).orElseThrow();
        var clauses = CLAUSE.matcher(sentence).region(0, verb.start()).useTransparentBounds(true).results().toList();
        return clauses.reversed().stream()
                .filter(clause -> clause.group("under") == null || !sentence.substring(clause.end(), verb.start()).contains(","))
                .flatMap(clause -> {
                    var rest = sentence.substring(clause.end());
                    var who = WHO_OPENS.matcher(rest);
                    return who.find() ? cue(who, rest, false).stream() : Stream.empty();
                })
                .findFirst();
    }

    private Optional<Cue> cue(Matcher found, String narration, boolean beat) {
        if (found.group("she") != null) {
            return Optional.of(new Cue.Pronoun(Gender.FEMALE, false));
        }
        if (found.group("he") != null) {
            return Optional.of(new Cue.Pronoun(Gender.MALE, false));
        }
        if (found.group("i") != null) {
            return Optional.of(new Cue.Pronoun(Gender.UNKNOWN, true));
        }
        if (found.group("role") != null) {
            var words = found.group("role").split(" ");
            return Optional.of(new Cue.Role(words[words.length - 1], words[0].equalsIgnoreCase("his") ? Gender.MALE : words[0].equalsIgnoreCase("her") ? Gender.FEMALE : Gender.UNKNOWN));
        }
        var start = found.start("name");
        return roster.mentions(narration).stream().filter(mention -> mention.start() == start && !mention.isPossessiveIn(narration)).findFirst().map(mention -> new Cue.Named(mention.form(), beat));
    }

    private Optional<NameForm> opening(String sentence) {
        return roster.mentions(sentence).stream().filter(mention -> mention.start() == 0 && !mention.isPossessiveIn(sentence)
                && !sentence.startsWith(" and ", mention.end())).map(Mention::form).findFirst();
    }

    /// A comma, a colon or nothing at the end leads into a speech.
    private static boolean leadsIn(String narration) {
        return !narration.matches("(?s).*[.!?;]['’\"”)]?$");
    }

    static String lastSentence(String narration) {
        return LAST_SENTENCE.matcher(narration).replaceFirst("");
    }
}
