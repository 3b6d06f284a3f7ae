package murmuration.cast.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import murmuration.cast.CastException;
import tools.jackson.databind.JsonNode;

/// Finds the card in a PNG: base64 of JSON in a text called `ccv3`, else in one called `chara`.
record PngCard(Png png, String file, List<Note> notes) {

    private static final String V3 = "ccv3";
    private static final String V2 = "chara";
    private static final Set<String> KEYWORDS = Set.of(V3, V2);

    /// @throws CastException if there is none that can be read
    JsonNode json() {
        List<TextChunk> third = named(V3);
        List<TextChunk> second = named(V2);
        if (third.isEmpty() && second.isEmpty()) throw new CastException(file + " is a picture without a character in it.");
        if (third.size() > 1 || second.size() > 1) notes.add(Note.mended("The picture holds the same kind of card more than once; the first that can be read was taken."));
        Optional<JsonNode> newest = first(third);
        if (newest.isEmpty() && !third.isEmpty()) notes.add(Note.mended("The newer card in the picture is damaged; the older one was taken."));
        return newest.or(() -> first(second)).orElseThrow(() -> new CastException("The card in the picture " + file + " is damaged and cannot be read."));
    }

    static boolean carriesCard(Png.Chunk chunk) {
        return TextChunk.of(chunk).filter(text -> KEYWORDS.contains(text.keyword().toLowerCase(java.util.Locale.ROOT))).isPresent();
    }

    static Png.Chunk v3(byte[] json) {
        return TextChunk.plain(V3, Base64.getEncoder().encodeToString(json));
    }

    static Png.Chunk v2(byte[] json) {
        return TextChunk.plain(V2, Base64.getEncoder().encodeToString(json));
    }

    private List<TextChunk> named(String keyword) {
        return png.texts().stream().filter(text -> text.keyword().equalsIgnoreCase(keyword)).toList();
    }

    private Optional<JsonNode> first(List<TextChunk> texts) {
        return texts.stream().flatMap(text -> json(text).stream()).findFirst();
    }

    private Optional<JsonNode> json(TextChunk text) {
        try {
            return Optional.of(CardJson.read(decoded(text.text()), file, notes));
        } catch (CastException | IllegalArgumentException _) { // another text may be whole; if none is, that is said
            return Optional.empty();
        }
    }

    /// Some programs break lines, leave the padding away, use the alphabet of web addresses, or do not encode at all.
    private static byte[] decoded(byte[] text) {
        String letters = new String(text, ISO_8859_1).replaceAll("[\\s\\x00]++", "");
        if (letters.startsWith("{")) return text;
        return Base64.getDecoder().decode(letters.replace('-', '+').replace('_', '/').replaceFirst("=++$", ""));
    }
}
