package murmuration.quality;

import java.util.Set;
import murmuration.language.Words;

/// How many words of weight two texts share, counted once for both directions: a draft is held against everything its author said lately.
///
/// @param text how many the one has
/// @param other how many the other has
record Common(int shared, int text, int other) {

    /// @param words the stems of the one
    static Common of(Set<String> words, String other) {
        Set<String> theirs = Words.stems(other);
        Set<String> fewer = words.size() < theirs.size() ? words : theirs;
        Set<String> more = words.size() < theirs.size() ? theirs : words;
        int shared = 0;
        for (String word : fewer) {
            if (more.contains(word)) shared++;
        }
        return new Common(shared, words.size(), theirs.size());
    }

    /// The share of the one's words that the other has too, 0..1, as [Words#overlap(String, String)] has it.
    double ofText() {
        return text == 0 ? 0 : (double) shared / text;
    }

    double ofOther() {
        return other == 0 ? 0 : (double) shared / other;
    }
}
