package murmuration.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// What a draft adds to the news that it begins with. The small model is given the news as the beginning of many drafts; that part is true and whole, so all depends on
/// whether the rest goes with it: of the right people, of nothing that nobody spoke of, and no second telling.
///
/// @param news as it was told to her, and as she tells it
/// @param added what comes after it
/// @param at the stems of what the news is about
/// @param hers the stems of the words in her samples
public record Rejoinder(String news, String added, Set<String> at, Set<String> hers) {

    private static final double TOLD = .7;
    private static final double BASE = .4;

    /// What can be counted, with its weight in the logit; set by hand while reading drafts of forty situations, so no more than a way to sort them.
    private enum Mark {
        SHORT(-1.6, rejoinder -> rejoinder.count() < 3 ? 1 : 0),
        LONG(-.12, rejoinder -> Math.max(0, rejoinder.count() - 9)),
        SECOND_SENTENCE(-.6, rejoinder -> SENTENCES.split(rejoinder.added).size() - 1),
        WANTS_TO_KNOW(1, rejoinder -> rejoinder.begins("i want to know (?:who|why)|i wonder (?:who|what)|(?:i )?ask(?:ed)?(?: \\w+)? (?:who|why)|i should like to") ? 1 : 0),
        SPEAKS(.6, rejoinder -> rejoinder.begins("i asked|i hope(?! that nobody)|i wonder|ask|nobody told|i want to know") ? 1 : 0),
        WITNESS(.2, rejoinder -> rejoinder.reads("i (?:\\w+ed|saw|went|stood|heard|took|told|found|sat)") ? 1 : 0),
        BARE_QUESTION(-.7, rejoinder -> rejoinder.count() < 4 && rejoinder.added.endsWith("?") ? 1 : 0),
        TELLS_YOU(-.9, rejoinder -> rejoinder.reads("(?<!tell )you(?:'\\w+|r)?") ? 1 : 0),
        SPEECH_WITHOUT_MARKS(-1.2, rejoinder -> rejoinder.reads("(?:said|told \\w+|asked),? (?:i|you|we)\\b") || rejoinder.begins("i said") ? 1 : 0),
        KNOWS_NOTHING(-.5, rejoinder -> rejoinder.reads("no idea|(?:not|n't) know (?:what|who|it|how)|never heard") ? 1 : 0),
        BARE_BE(-1, rejoinder -> rejoinder.reads("(?:who|what|where) (?:it|they|he|she|that|this)(?: is| are| was| were|'s)$|who (?:had|has|have) (?:it|them|that)$|\\w+ing what$") ? 1 : 0),
        WHO_DID_IT(-.9, rejoinder -> rejoinder.reads("who (?:had |has |have )?(?:done|did|made|wrote|took) (?:it|that|this|them|in)|who (?:it|they) (?:was|were|is|are)") && !rejoinder.tellsOf(BY_NOBODY) ? 1 : 0),
        WHO_AND_WHY_OF_NATURE(-1.6, rejoinder -> rejoinder.reads("who|why") && rejoinder.tellsOf(NATURE) ? 1 : 0),
        WHO_IS_TOLD(-1, rejoinder -> rejoinder.asksWhatIsTold() && !rejoinder.tellsOf(BY_NOBODY) ? 1 : 0),
        ASKS_THE_DEAD(-1.5, rejoinder -> rejoinder.reads("(?:ask|asked|tell|told) (?:him|her)") && rejoinder.tellsOf(DEATH) ? 1 : 0),
        WHY_NOT(-.4, rejoinder -> rejoinder.reads("why (?:he|she|they|it|we) (?:\\w+ not|\\w+n't)") ? 1 : 0),
        TAIL(-1.2, rejoinder -> rejoinder.reads("(?:i said|i'm not sure|i am not sure|i do not know|in the next day|not me)$") ? 1 : 0),
        TWO_TALES(-.5, rejoinder -> rejoinder.reads("(?:but|and) (?:he|she|they|i|it|we)(?: [\\w']+){5,}") ? 1 : 0),
        HE(-1.6, rejoinder -> rejoinder.reads("he|him|his|himself") && !rejoinder.tellsOf(MAN) ? 1 : 0),
        SHE(-1.6, rejoinder -> rejoinder.reads("she|her|hers|herself") && !rejoinder.tellsOf(WOMAN) ? 1 : 0),
        THEY(-1.2, rejoinder -> rejoinder.reads("they|them|their") && !rejoinder.tellsOf(MANY) ? 1 : 0),
        IT_OF_PEOPLE(-1, rejoinder -> rejoinder.reads("it|its") && rejoinder.tellsOf(PERSON_ONLY) ? 1 : 0),
        STRANGE_WORDS(-.8, Rejoinder::strange),
        OUT_OF_A_SAMPLE(-.3, Rejoinder::borrowed),
        SECOND_TELLING(-1.2, rejoinder -> rejoinder.sharesThreeWords() ? 1 : 0),
        DENIES(-.7, rejoinder -> rejoinder.reads("(?:no|not|never|n't)(?: \\w+){1,4}") && rejoinder.own() == 0 ? 1 : 0),
        TWICE(-1, rejoinder -> rejoinder.repeats() ? 1 : 0);

        private final double weight;
        private final ToDoubleFunction<Rejoinder> measure;

        Mark(double weight, ToDoubleFunction<Rejoinder> measure) {
            this.weight = weight;
            this.measure = measure;
        }
    }

    private static final Sentences SENTENCES = new Sentences();
    private static final String ANYBODY = "driver|warden|child|stranger|clerk|cook|thief|director|neighbour|guest|captain|doctor|colonel|cousin|baby|somebody|who|everyone|everybody|nobody|anyone";
    private static final Pattern MAN = Pattern.compile("\\b(?i:" + ANYBODY + "|\\w*man|master|boy|brother|father|son|husband|uncle|king|he|his|him|mr|sir|lord)\\b");
    private static final Pattern WOMAN = Pattern.compile("\\b(?i:" + ANYBODY + "|\\w*woman|girl|sister|mother|daughter|wife|aunt|nurse|queen|mistress|she|her|mrs|miss|lady)\\b");
    private static final Pattern MANY = Pattern.compile("\\b(?i:somebody|everybody|everyone|nobody|anyone|people|children|they|their|party|militia|office|\\w{3,}s|\\w*men|and \\p{Lu}\\w+)\\b");
    /// Done by somebody whom the news do not name.
    private static final Pattern BY_NOBODY = Pattern.compile("\\b(?i:somebody|someone|nobody|was|were|been|is (?:found|seen))\\b");
    private static final Pattern DEATH = Pattern.compile("\\b(?i:dead|died|dies|drowned|killed|buried)\\b");
    private static final Pattern NATURE = Pattern.compile("^(?i:(?:the|a) )?(?:\\w+ )?(?i:tide|snow|rain|fog|storm|flood|wind|frost|ice|fire)\\b");
    private static final Pattern PERSON_ONLY = Pattern.compile("^\\p{Lu}[\\w. ]+ (?:has |have )?(?:disappeared|vanished|resigns|resigned|died)[.!]");
    /// The stems of words that one may use whatever happened.
    private static final Set<String> COMMON = Words.stems("""
        asked known knew want wonder hope think thought believe feel felt heard told tell find found happened look wait stay leave left live help pay paid write wrote read open
        close stand stood sit sat walk answer call name reason hour minute day night morning evening today tomorrow yesterday week year time hand word order people man woman child
        question truth friend heart door number place way life eye mind home house street chance matter news world letter luck sure safe right wrong good bad kind last long new old
        true glad afraid sorry happy need mean care remember forget bring sign signed show talk speak stop start end turn change try use work pass watch count hold sleep eat money""");

    /// What a draft says beside the news; all of it where it does not begin with them.
    public static String beside(String news, String draft) {
        return to(news, draft, Set.of()).map(Rejoinder::added).orElse(draft);
    }

    /// What a draft says after telling the news; nothing where it does not begin with them, or says no more.
    ///
    /// @param hers the stems of the words in her samples
    static Optional<Rejoinder> to(String news, String draft, Set<String> hers) {
        List<String> sentences = SENTENCES.split(draft);
        if (sentences.size() < 2 || Words.stems(sentences.getFirst()).size() < 2 || Words.overlap(sentences.getFirst(), news) < TOLD) return Optional.empty();
        String added = String.join(" ", sentences.subList(1, sentences.size()));
        return Optional.of(new Rejoinder(news + " " + sentences.getFirst(), added, Words.stems(news), hers));
    }

    /// How likely it goes with the news, 0 to 1.
    double probability() {
        return 1 / (1 + Math.exp(-BASE - Arrays.stream(Mark.values()).mapToDouble(mark -> mark.weight * mark.measure.applyAsDouble(this)).sum()));
    }

    private int count() {
        return Words.all(added).size();
    }

    private String plain() {
        return String.join(" ", Words.all(added));
    }

    private boolean begins(String alternatives) {
        return Pattern.compile("^(?:" + alternatives + ")\\b").matcher(plain()).find();
    }

    private boolean reads(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b").matcher(plain()).find();
    }

    private boolean tellsOf(Pattern whom) {
        return whom.matcher(news).find();
    }

    private double strange() {
        return contentBesides(at).filter(word -> !hers.contains(word)).count();
    }

    private double borrowed() {
        return contentBesides(at).filter(hers::contains).count();
    }

    private Stream<String> contentBesides(Set<String> known) {
        return Words.stems(added).stream().filter(word -> !known.contains(word) && !COMMON.contains(word));
    }

    /// "Who found it?", where the news say that a child did.
    private boolean asksWhatIsTold() {
        return Pattern.compile("\\bwho((?: \\w+){1,3})").matcher(plain()).results().anyMatch(who -> Words.content(who.group(1)).stream().anyMatch(this::isTold));
    }

    private boolean isTold(String word) {
        return at.contains(Words.stem(word)) || Words.content(news).stream().anyMatch(told -> Verbs.base(told).equals(Verbs.base(word)));
    }

    private long own() {
        return Words.stems(added).stream().filter(word -> !at.contains(word)).count();
    }

    private boolean sharesThreeWords() {
        Set<String> told = threes(news).collect(Collectors.toSet());
        return threes(added).anyMatch(told::contains);
    }

    private boolean repeats() {
        var seen = new HashSet<String>();
        return threes(added).anyMatch(three -> !seen.add(three));
    }

    private static Stream<String> threes(String text) {
        List<String> words = Words.all(text);
        return IntStream.range(0, Math.max(0, words.size() - 2)).mapToObj(i -> String.join(" ", words.subList(i, i + 3)));
    }
}
