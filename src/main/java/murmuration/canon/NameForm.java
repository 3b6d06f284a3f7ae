package murmuration.canon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A name as the book writes it: "Miss Elizabeth Bennet", "Mr. Darcy", "Lady Catherine de Bourgh", "Lizzy".
///
/// @param title without its full stop, empty for none
record NameForm(String title, List<String> words) {

    private static final Set<String> WOMEN = Set.of("Mrs", "Miss", "Ms", "Lady", "Madame", "Madam", "Mademoiselle", "Countess", "Duchess", "Princess", "Queen",
            "Dame", "Aunt", "Mother", "Sister", "Mistress", "Grandma");
    private static final Set<String> MEN = Set.of("Mr", "Sir", "Lord", "Colonel", "Col", "Captain", "Capt", "Major", "General", "Sergeant", "Lieutenant",
            "Reverend", "Rev", "Father", "Brother", "Uncle", "Master", "Monsieur", "Count", "Duke", "Prince", "King", "Baron", "Squire", "Grandpa");
    private static final Set<String> EITHER = Set.of("Dr", "Doctor", "Professor", "Prof", "Inspector", "Detective", "Judge", "Sheriff", "Officer", "President", "Warden",
            "Commander", "Constable", "Agent");
    /// Titles that are used with a given name: "Sir William", "Lady Catherine", "Aunt Polly".
    private static final Set<String> BEFORE_GIVEN = Set.of("Sir", "Lady", "Lord", "Dame", "Aunt", "Uncle", "Sister", "Brother", "Father", "Mother", "Prince", "Princess",
            "King", "Queen", "Master");
    private static final Map<String, String> SPELLED_OUT = Map.of("Col", "Colonel", "Capt", "Captain", "Doctor", "Dr", "Rev", "Reverend", "Prof", "Professor");

    static boolean isTitle(String word) {
        return WOMEN.contains(word) || MEN.contains(word) || EITHER.contains(word);
    }

    static NameForm of(String title, List<String> words) {
        return new NameForm(SPELLED_OUT.getOrDefault(title, title), List.copyOf(words));
    }

    boolean isTitled() {
        return !title.isEmpty();
    }

    boolean isSingle() {
        return words.size() == 1;
    }

    boolean isMiss() {
        return title.equals("Miss") || title.equals("Ms") || title.equals("Master") || title.equals("Mademoiselle");
    }

    boolean takesGivenName() {
        return BEFORE_GIVEN.contains(title);
    }

    String first() {
        return words.getFirst();
    }

    String last() {
        return words.getLast();
    }

    Gender titleGender() {
        return WOMEN.contains(title) ? Gender.FEMALE : MEN.contains(title) ? Gender.MALE : Gender.UNKNOWN;
    }

    @Override
    public String toString() {
        var dot = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof").contains(title) ? "." : "";
        return (isTitled() ? title + dot + " " : "") + String.join(" ", words);
    }
}
