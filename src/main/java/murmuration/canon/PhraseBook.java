package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Derives a first phrase book (a Tracery grammar) from what a character says: short sentences that could be said of other
/// things too, exclamations, and openings such as "I dare say" in front of a fact. A start, to be edited.
final class PhraseBook {

    private static final int LONGEST = 36;
    private static final int LONGEST_POST = 240;
    private static final int MOST = 18;
    private static final Pattern ASSENT = Pattern.compile(
            "(?s)(?:Yes|Certainly|Undoubtedly|Indeed|Very true|Exactly|Aye|To be sure|Of course|Beyond a doubt|"
                    + "I am (?:perfectly|very|quite) (?:sure|glad|happy|satisfied|convinced)|You are (?:perfectly )?right|I agree|With all my heart|Sure)\\b.*");
    private static final Pattern DISSENT = Pattern.compile(
            "(?s)(?:No\\b|Not\\b|Never|Nonsense|Nay|Impossible|How can you|You mistake|You are mistaken|"
                    + "I cannot|I can't|I do not|I don't|I never|I will not|I won't|I shall not|Indeed you are|By no means|Wrong).*");
    private static final Pattern OATH = Pattern.compile(
            "^(?:Oh|Ah|Lord|La|Nonsense|Good [A-Z]?\\p{Ll}+|Dear me|"
                    + "Upon my (?:word|honour|soul)|Heavens?|Goodness|God|Bless me|My (?:goodness|God)|Well|Hell|Damn|Christ|Jesus)(?: \\p{Ll}+)?!");
    private static final Pattern OPENING = Pattern.compile(
            "\\b(I (?:dare say|daresay|assure you|am sure|am certain|am convinced|believe|confess|own|think|know)|"
                    + "Depend upon it|You must know|I must say|I cannot deny)(?=,? (?:that |the |it |you |they |he |she |we |I |there |a |no ))");

    private record Ranked(Speech speech, double worth) {}

    private final Speaker speaker;
    private final Map<String, List<String>> grammar = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private PhraseBook(Speaker speaker) {
        this.speaker = speaker;
    }

    static Map<String, List<String>> of(Speaker speaker) {
        return new PhraseBook(speaker).derive();
    }

    private Map<String, List<String>> derive() {
        var usable = usable();
        put("answer:for", usable, speech -> ASSENT.matcher(speech.text()).matches() && speech.words() > 3);
        put("answer:against", usable, speech -> DISSENT.matcher(speech.text()).matches() && speech.words() > 3);
        put("alone", usable, speech -> speech.words() >= 6 && !speech.points() && !speech.addresses() && !speech.continues() && !isQuestion(speech));
        put("cry", usable, speech -> isCry(speech) && speech.words() <= 6);
        put("event", usable, speech -> isCry(speech) && speech.words() > 6);
        put("answer", usable, speech -> speech.words() >= 4 && !speech.continues());
        withSlots();
        grammar.values().removeIf(List::isEmpty);
        return grammar;
    }

    private List<Speech> usable() {
        return speaker.speeches(LONGEST).stream()
                .filter(speech -> speech.text().length() <= LONGEST_POST && speech.words() >= 2 && speech.isGeneral() && !speech.names(speaker.names()))
                .map(speech -> new Ranked(speech, worth(speech)))
                .sorted(Comparator.comparingDouble(Ranked::worth).reversed())
                .map(Ranked::speech)
                .toList();
    }

    private double worth(Speech speech) {
        var length = speech.text().length() >= 40 && speech.text().length() <= 160 ? 0.4 : 0;
        return speech.standsAlone() + length - (speech.addresses() ? 0.3 : 0) + 0.2 * Math.tanh(speaker.own().distinctiveness(speech.text(), speaker.others()));
    }

    private static boolean isCry(Speech speech) {
        return speech.text().endsWith("!") && !speech.addresses() && !speech.continues();
    }

    private void put(String entry, List<Speech> speeches, Predicate<Speech> fits) {
        var rules = new ArrayList<String>();
        for (var speech : speeches) {
            if (rules.size() < MOST && fits.test(speech) && isNew(speech.text())) {
                rules.add(escaped(speech.text()));
            }
        }
        grammar.put(entry, rules);
    }

    /// No sentence twice, not even inside a pair of sentences.
    private boolean isNew(String text) {
        if (taken.stream().anyMatch(other -> other.contains(text) || text.contains(other) || sameBeginning(other, text))) {
            return false;
        }
        return taken.add(text);
    }

    private static boolean sameBeginning(String one, String other) {
        return one.length() > 18 && other.length() > 18 && one.substring(0, 18).equals(other.substring(0, 18));
    }

    private void withSlots() {
        var oaths = frequent(OATH, MatchResult::group);
        var openings = frequent(OPENING, found -> found.group(1));
        if (!grammar.get("cry").isEmpty()) {
            add("event", "#what.capitalize#! #cry#", "#who.capitalize#, at #place#! #cry#");
            add("answer", "“#quote#”! #cry#");
        }
        if (!oaths.isEmpty()) {
            grammar.put("oath", oaths);
            add("event", "#oath# #what.capitalize#!", "#oath# And at #place#, of all places!");
            add("answer", "#oath# “#quote#”!");
        }
        if (!openings.isEmpty()) {
            grammar.put("opening", openings);
            add("event", "#opening# #fact#.");
            add("answer", "“#quote#”? #opening# #fact#.");
            add("alone", "#opening# #fact#.");
        }
    }

    private void add(String entry, String... rules) {
        grammar.computeIfAbsent(entry, _ -> new ArrayList<>()).addAll(List.of(rules));
    }

    private List<String> frequent(Pattern pattern, Function<MatchResult, String> part) {
        var counts = new LinkedHashMap<String, Integer>();
        speaker.allSentences().stream().flatMap(sentence -> pattern.matcher(sentence).results()).map(part).forEach(found -> counts.merge(found, 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(6).map(Map.Entry::getKey).toList();
    }

    private static boolean isQuestion(Speech speech) {
        return speech.text().contains("?");
    }

    /// A number sign would begin a symbol.
    private static String escaped(String text) {
        return text.replace("#", "");
    }
}
