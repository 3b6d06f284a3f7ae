package murmuration.world;

import java.util.Map;
import java.util.Optional;
import murmuration.world.WorldFile.VoiceSettings;
import murmuration.world.WorldFile.VoiceSettings.Price;
import org.jspecify.annotations.Nullable;

/// A voice as the novelist sets it up: a server that speaks the OpenAI protocol, or a file with a model on this machine.
///
/// @param baseUrl of a server, up to and including the version; empty for a file
/// @param file with a model, relative to the world; empty for a server
/// @param style `chat` or `completion`
/// @param key name under which its key is kept on this machine
/// @param priceIn of a million tokens to read, in the currency that the novelist has in mind
/// @param priceOut of a million tokens written
public record VoiceEntry(String name, String baseUrl, String file, String model, String style, Optional<String> key, double priceIn, double priceOut) {

    private static final String KEPT = "keyring:";

    public VoiceEntry {
        name = name.strip();
        baseUrl = baseUrl.strip();
        file = file.strip();
        model = model.strip();
        style = style.isBlank() ? "chat" : style;
    }

    /// A server that asks for no key and no money.
    public static VoiceEntry server(String name, String baseUrl, String model) {
        return new VoiceEntry(name, baseUrl, "", model, "chat", Optional.empty(), 0, 0);
    }

    public boolean isServer() {
        return file.isEmpty();
    }

    static VoiceEntry of(String name, VoiceSettings entry) {
        Price price = entry.pricePerMillion() == null ? new Price(0, 0) : entry.pricePerMillion();
        Optional<String> key = Optional.ofNullable(entry.key()).filter(named -> named.startsWith(KEPT)).map(named -> named.substring(KEPT.length()));
        return new VoiceEntry(name, or(entry.baseUrl()), or(entry.file()), or(entry.model()), or(entry.style()), key, price.in(), price.out());
    }

    /// @param before what the file says of it now: what the novelist does not see here stays
    VoiceSettings settings(Optional<VoiceSettings> before) {
        Optional<VoiceSettings> kept = before.filter(known -> isServer() == "endpoint".equals(known.kind()));
        Price price = priceIn == 0 && priceOut == 0 ? null : new Price(priceIn, priceOut);
        if (!isServer()) return new VoiceSettings("local", file, null, null, null, null, null, null, null, null, kept.map(VoiceSettings::other).orElse(Map.of()));
        return new VoiceSettings(
                "endpoint", null, baseUrl, model, style, key.map(KEPT::concat).orElse(null), price, kept.map(VoiceSettings::temperature).orElse(null), kept.map(VoiceSettings::drafts).orElse(null),
                kept.map(VoiceSettings::timeout).orElse(null), kept.map(VoiceSettings::other).orElse(Map.of()));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
