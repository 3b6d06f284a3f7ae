package murmuration.export.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a post may be. The server checks the lengths only, and those in its own words.
final class Limits {

    static final int GRAPHEMES = 300;
    static final int BYTES = 3000;
    static final int LANGUAGES = 3;

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Limits() {}

    /// Why this text cannot be a post, in one sentence.
    static Optional<String> problem(String text) {
        if (text.isBlank()) return Optional.of("It has no words.");
        long graphemes = GRAPHEME.matcher(text).results().count();
        if (graphemes > GRAPHEMES) return Optional.of("It has " + graphemes + " characters, and Bluesky takes " + GRAPHEMES + "; revise it on the desk.");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES) return Optional.of("It has " + bytes + " bytes, and Bluesky takes " + BYTES + "; revise it on the desk.");
        return Optional.empty();
    }
}
