package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Dictionary;
import murmuration.language.Words;

/// Is it clean English, without anything of the machine in it?
final class LanguageCheck {

    private static final Pattern MACHINE =
            Pattern.compile("(?i)as an ai\\b|language model|\\bassistant\\b|^\\s*(news|post|tweet|user|system)\\s*:|<\\||\\bprompt\\b|\\binstructions?\\b.*\\babove\\b|https?://|www\\.");
    private static final Set<String> DANGLING = Set.of(
            "the", "a", "an", "and", "or", "but", "of", "to", "with", "for", "from", "my", "your", "their", "his", "her", "our", "because", "that", "which", "who", "as", "if", "than", "very", "is", "are", "was", "were");

    private LanguageCheck() {}

    /// @param byHand whether a person wrote it, who may end a sentence as she likes, say a thing twice because it sounds well, and use what words she likes
    static Finding of(String text, boolean byHand, Dictionary dictionary) {
        if (MACHINE.matcher(text).find()) return Finding.fatal("language", 1.5, "Something of the machine shows in it.");
        List<String> words = Words.all(text);
        if (words.size() < 3) return Finding.fatal("language", 1.5, "It is hardly a sentence.");
        if (!byHand && DANGLING.contains(words.getLast().toLowerCase(java.util.Locale.ROOT))) return Finding.fatal("language", 1.5, "It breaks off.");
        if (!byHand && repeats(words)) return Finding.fatal("language", 1.5, "It says the same words twice.");
        if (!byHand && circles(text)) return Finding.of("language", 1.5, 25, "It goes round in a circle.");
        List<String> unknown = byHand ? List.of() : dictionary.unknown(text);
        if (unknown.size() > 1) return Finding.fatal("language", 1.5, "Words nobody knows: " + String.join(", ", unknown) + ".");
        if (!unknown.isEmpty()) return Finding.of("language", 1.5, 45, "A word nobody knows: " + unknown.getFirst() + ".");
        return Finding.of("language", 1.5, 100, "Clean language.");
    }

    /// A small model that has nothing more to say says the same thing of the same thing.
    private static boolean circles(String text) {
        List<String> content = Words.content(text).stream().map(Words::stem).toList();
        return new HashSet<>(content).size() < content.size();
    }

    private static boolean repeats(List<String> words) {
        var seen = new HashSet<String>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            if (!seen.add(String.join(" ", words.subList(i, i + 3)).toLowerCase(java.util.Locale.ROOT))) return true;
        }
        return false;
    }
}
