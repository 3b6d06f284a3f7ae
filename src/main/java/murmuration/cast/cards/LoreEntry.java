package murmuration.cast.cards;

import java.util.List;

/// Something true of a world, from a lorebook.
///
/// @param keys the words that called it up in the other program; a regular expression among them is text here and is never run
public record LoreEntry(String text, List<String> keys) {

    public LoreEntry {
        keys = List.copyOf(keys);
    }
}
