package murmuration.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The language that a text is written in, told by the small words that no sentence does without. Whatever else is measured here was made for English, so it
/// matters only to say so.
public enum Tongue {
    ENGLISH("English", "the and of to was that he she it with his her for had not but you they were would this what"),
    GERMAN("German", "der die das und nicht ist war sie er ich mit den dem ein eine sich auf auch noch wie aber hatte zu"),
    FRENCH("French", "le la les et des une est pas que qui dans elle il avait vous nous ne sur pour avec mais était je"),
    SPANISH("Spanish", "el la los las y que no una por con se del está era para pero como más había su lo ella"),
    ITALIAN("Italian", "il la gli le che non una di con era per più come si ma aveva del della lei lui sono questo anche"),
    DUTCH("Dutch", "de het een en niet dat van zij hij ik met was op te maar naar had haar zijn aan er ook nog"),
    ANOTHER("another language", "");

    /// A text of fewer words may be anything.
    private static final int ENOUGH = 40;
    private static final double LEAST = .1;

    private final String title;
    private final Set<String> small;

    Tongue(String title, String small) {
        this.title = title;
        this.small = Set.of(small.split(" "));
    }

    /// As one says it in a sentence: "German".
    public String title() {
        return title;
    }

    /// English for a text too short to tell.
    public static Tongue of(String text) {
        List<String> words = Words.all(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (words.size() < ENOUGH) return ENGLISH;
        Tongue likeliest = Arrays.stream(values()).max(Comparator.comparingLong(tongue -> tongue.in(words))).orElseThrow();
        return likeliest.in(words) >= LEAST * words.size() ? likeliest : ANOTHER;
    }

    private long in(List<String> words) {
        return words.stream().filter(small::contains).count();
    }
}
