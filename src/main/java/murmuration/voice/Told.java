package murmuration.voice;

import java.util.HashSet;
import java.util.Set;

/// What there is to speak about, as a phrase book's keys look at it.
///
/// @param atHand the words of what is at hand: the news, or the post that is answered
/// @param news the words of what began it all; of what is at hand, if that is not known
/// @param kinds of news that it is; none for what the book itself tells
record Told(Set<String> atHand, Set<String> news, Set<String> kinds, boolean namesHer) {

    static Told of(Prompt prompt) {
        return of(new Matter(prompt.occasion(), prompt.topic(), prompt.situation(), prompt.news(), prompt.isInTheBook()), prompt.calls());
    }

    static Told of(Matter matter, Calls calls) {
        String beginning = matter.news().isBlank() ? matter.situation() : matter.news();
        boolean known = matter.occasion() != Occasion.ANSWER || !matter.news().isBlank();
        return new Told(Key.stems(matter.situation()), Key.stems(beginning), known && !matter.inTheBook() ? kinds(beginning, calls) : Set.of(), known && calls.meansHer(beginning));
    }

    /// That somebody does it whom she knows may be said beside any kind.
    private static Set<String> kinds(String news, Calls calls) {
        var kinds = new HashSet<>(Kinds.in(news));
        if (calls.doer(news).isPresent()) kinds.add(Kinds.FRIEND);
        return kinds.isEmpty() ? Set.of(Kinds.OTHER) : kinds;
    }

    /// As a book looks at it that has lines for some kinds: what it has none for is like any other news to it, unless that is too grave.
    Told among(Set<String> written) {
        if (kinds.isEmpty()) return this;
        var left = new HashSet<>(kinds);
        left.removeIf(kind -> !written.contains(kind) && !kind.equals(Kinds.FRIEND) && !Kinds.areGrave(Set.of(kind)));
        return new Told(atHand, news, left.isEmpty() ? Set.of(Kinds.OTHER) : left, namesHer);
    }

    /// Whether all words stand in the news; two or more may stand in what is answered, where a single one may have come by chance.
    boolean has(Set<String> words) {
        return news.containsAll(words) || words.size() > 1 && atHand.containsAll(words);
    }

    /// Whether it is news of all these kinds. What names her is hers to speak of in lines written for that only; what is grave, in lines written for that as well: the
    /// dead say nothing, and who is hurt does not jest about gossip.
    boolean isOf(Set<String> wanted, boolean particular) {
        boolean all = wanted.isEmpty() || !kinds.isEmpty() && wanted.stream().allMatch(kind -> kind.equals(Kinds.HERSELF) ? namesHer : kinds.contains(kind));
        boolean friends = !wanted.equals(Set.of(Kinds.FRIEND)) || kinds.equals(wanted);
        boolean hers = wanted.contains(Kinds.HERSELF) && (wanted.size() > 1 || !Kinds.areGrave(kinds));
        return all && friends && (particular || !namesHer || hers);
    }
}
