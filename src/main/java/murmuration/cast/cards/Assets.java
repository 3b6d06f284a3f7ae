package murmuration.cast.cards;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The pictures and other files that a card names. None is ever fetched.
final class Assets {

    /// The specification's own spelling first.
    private static final List<String> INSIDE = List.of("embeded://", "embedded://");

    private Assets() {}

    /// The main icon, if it is written into the card itself.
    static Optional<Portrait> inline(JsonNode card) {
        return icons(card).filter(uri -> uri.startsWith("data:image/")).findFirst().flatMap(Assets::decoded).flatMap(Portrait::of);
    }

    /// The name within the archive of the main icon.
    static Optional<String> embedded(JsonNode card) {
        return icons(card).flatMap(uri -> INSIDE.stream().filter(uri::startsWith).map(start -> uri.substring(start.length()))).findFirst();
    }

    /// How many lie on the web.
    static long remote(JsonNode card) {
        return all(card).filter(asset -> Fields.text(asset, "uri").matches("(?i)https?:.*")).count();
    }

    private static Stream<String> icons(JsonNode card) {
        return all(card)
                .filter(asset -> Fields.text(asset, "type").equals("icon"))
                .sorted(Comparator.comparing(asset -> !Fields.text(asset, "name").equals("main")))
                .map(asset -> Fields.text(asset, "uri"));
    }

    private static Stream<JsonNode> all(JsonNode card) {
        JsonNode assets = card.path("data").path("assets");
        return assets.isArray() ? assets.values().stream() : Stream.of();
    }

    private static Optional<byte[]> decoded(String uri) {
        int comma = uri.indexOf(',');
        if (comma < 0 || !uri.substring(0, comma).endsWith(";base64")) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(uri.substring(comma + 1).strip()));
        } catch (IllegalArgumentException _) { // a broken picture is no picture
            return Optional.empty();
        }
    }
}
