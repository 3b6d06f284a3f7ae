package murmuration.voice;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When a list of rules in a phrase book may be taken: `event@raid+boots+stairs:against` is for news on the topic `raid` that speaks of
/// boots and of stairs, for one who is against it; `event~fire` for any news of a fire, `event~me` for news that names her who speaks.
/// Everything behind the occasion may be left out.
///
/// The words stand in the news itself or, for an answer, in the news that began the talk; two or more may stand in what is answered, where
/// a single one may have come by chance. An ending `s`, `’s`, `ed` or `ing` makes no difference.
///
/// `event+mr+thorne>7` is what somebody thinks of Mr. Thorne from chapter 7 on, which gives nothing away before; `alone>7<9` is what is
/// on her mind from chapter 7 to chapter 9.
record Key(Occasion occasion, Optional<String> topic, Set<String> words, Set<String> kinds, Optional<String> stance, int from, int to) {

    private static final Pattern SYMBOL = Pattern.compile("(event|answer|alone)(?:@([^+~:<>]+))?((?:[+~][^+~:<>]+)*)(?::(for|against|torn))?(?:>(\\d{1,4}))?(?:<(\\d{1,4}))?");
    private static final Pattern KIND = Pattern.compile("~([^+~]+)");
    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:['’]s|e?s|ed|ing)$");
    private static final double DECIDED = 0.25;

    /// The key that a symbol of the grammar is, if it is one; other symbols are there to be used by rules.
    static Optional<Key> of(String symbol) {
        Matcher parts = SYMBOL.matcher(symbol);
        return parts.matches() && kinds(parts.group(3)).stream().allMatch(Kinds::isKnown) ? Optional.of(new Key(Occasion.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), Optional.ofNullable(parts.group(2)),
                stems(KIND.matcher(parts.group(3)).replaceAll("")), kinds(parts.group(3)), Optional.ofNullable(parts.group(4)),
                parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5)), parts.group(6) == null ? Integer.MAX_VALUE : Integer.parseInt(parts.group(6)))) : Optional.empty();
    }

    /// The kinds of news for which some of these are written, whoever they tell of.
    static Set<String> kinds(Collection<Key> keys) {
        return keys.stream().filter(key -> !key.kinds.contains(Kinds.HERSELF)).flatMap(key -> key.kinds.stream()).collect(Collectors.toSet());
    }

    /// @param told what the prompt tells
    boolean fits(Prompt prompt, Told told) {
        return occasion == prompt.occasion() && holdsAt(prompt.chapter()) && stance.map(stance(prompt.stance())::equals).orElse(true) && isAbout(prompt.topic(), told);
    }

    boolean isAbout(String what, Told told) {
        return topic.map(what::equals).orElse(true) && told.has(words) && told.isOf(kinds, !words.isEmpty());
    }

    boolean holdsAt(int chapter) {
        return from <= chapter && chapter <= to;
    }

    /// What its rules were written for. An opinion of somebody is for whatever happens to him; what is for one kind of news, and for when it befalls her or a friend, is for
    /// little else.
    Aim aim() {
        if (occasion == Occasion.ALONE) return Aim.EXACT;
        if (from > 0) return Aim.KIND;
        return !words.isEmpty() || isOfAKind() && kinds.size() > 1 ? Aim.EXACT : kinds.isEmpty() ? Aim.BROAD : Aim.KIND;
    }

    private boolean isOfAKind() {
        return kinds.stream().anyMatch(kind -> !Kinds.OF_WHOM.contains(kind));
    }

    /// How much it asks of the news: the more, the better its rules fit. A word says more than a kind, a kind more than who it befell, and an opinion asks for nothing but a name.
    int particular() {
        return occasion != Occasion.ALONE && from > 0 ? 1 : 8 * words.size() + kinds.stream().mapToInt(kind -> Kinds.OF_WHOM.contains(kind) ? 1 : 3).sum();
    }

    private static String stance(double stance) {
        return stance > DECIDED ? "for" : stance < -DECIDED ? "against" : "torn";
    }

    private static Set<String> kinds(String parts) {
        return KIND.matcher(parts).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static Set<String> stems(String text) {
        return Likeness.inOrder(text).stream().map(word -> ENDING.matcher(word).replaceFirst("")).collect(Collectors.toCollection(HashSet::new));
    }
}
