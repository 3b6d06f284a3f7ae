package murmuration.voice;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What there is to speak about, as a phrase book's keys look at it.
///
/// @param atHand the words of what is at hand: the news, or the post that is answered
/// @param news the words of what began it all; of what is at hand, if that is not known
/// @param kinds of news that it is
record Told(Set<String> atHand, Set<String> news, Set<String> kinds, boolean namesHer) {

  /// @param news what began the talk, if she answers and it is known; else empty
  /// @param friends whom she knows, by the names they are called by
  static Told of(Occasion occasion, String situation, String news, String name, Collection<String> friends) {
    String beginning = news.isBlank() ? situation : news;
    boolean known = occasion != Occasion.ANSWER || !news.isBlank();
    return new Told(Key.stems(situation), Key.stems(beginning), known ? kinds(beginning, friends) : Set.of(), known && names(beginning, name));
  }

  private static Set<String> kinds(String news, Collection<String> friends) {
    Set<String> kinds = Kinds.in(news);
    return !kinds.isEmpty() ? kinds : Set.of(doer(news, friends).isPresent() ? Kinds.FRIEND : Kinds.OTHER);
  }

  /// Whom a piece of news begins with, if it is one of these.
  private static Optional<String> doer(String news, Collection<String> people) {
    return people.stream().filter(person -> !person.isBlank() && news.startsWith(person + " ")).findFirst();
  }

  /// Those in a talk are not known to the book by the way she is called there: her first name has to stand in the news as it is.
  private static boolean names(String news, String name) {
    return !name.isBlank() && Pattern.compile("(?<![\\p{L}'’])" + Pattern.quote(name) + "(?!\\p{L})").matcher(news).find();
  }

  /// Whether all words stand in the news; two or more may stand in what is answered, where a single one may have come by chance.
  boolean has(Set<String> words) {
    return news.containsAll(words) || words.size() > 1 && atHand.containsAll(words);
  }

  /// Whether it is news of all these kinds. What names her is hers to speak of in lines written for that only; what is grave, in lines written for that as well: the
  /// dead say nothing, and who is hurt does not jest about gossip.
  boolean isOf(Set<String> wanted, boolean particular) {
    boolean all = wanted.stream().allMatch(kind -> kind.equals(Kinds.HERSELF) ? namesHer : kinds.contains(kind));
    boolean hers = wanted.contains(Kinds.HERSELF) && (wanted.size() > 1 || !Kinds.areGrave(kinds));
    return all && (particular || !namesHer || hers);
  }
}
