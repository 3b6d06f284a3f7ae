package murmuration.quality;

import java.util.Locale;
import java.util.Set;

/// Words at which a sentence breaks off.
final class Endings {

    private static final Set<String> NEVER = Set.of(
            "the", "a", "an", "of", "for", "by", "and", "or", "but", "as", "if", "than", "because", "my", "your", "our", "their");
    private static final Set<String> SELDOM = Set.of(
            "to", "with", "at", "from", "into", "on", "is", "are", "was", "were", "be", "been", "am", "have", "has", "had", "will", "would", "could", "should", "may",
            "might", "must", "can", "not", "so", "that", "his", "her", "which", "who", "very");

    private Endings() {}

    /// Hardly any finished sentence ends so.
    static boolean dangles(String lastWord) {
        return NEVER.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /// A text that was cut off here goes on. ("I saw her" may be whole, but nothing says so.)
    static boolean goesOn(String lastWord) {
        return dangles(lastWord) || SELDOM.contains(lastWord.toLowerCase(Locale.ROOT));
    }
}
