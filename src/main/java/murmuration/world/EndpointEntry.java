package murmuration.world;

import java.util.Optional;
import murmuration.voice.EndpointSettings;
import murmuration.voice.EndpointSettings.Price;
import murmuration.voice.EndpointSettings.Style;
import murmuration.voice.Keys;
import murmuration.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/// An endpoint as `world.json` describes it, checked.
final class EndpointEntry {

    private EndpointEntry() {}

    /// @param keys where the key is that the entry names
    /// @throws WorldException in one sentence, if something is missing or wrong
    static EndpointSettings settings(String name, WorldFile.VoiceSettings entry, Optional<Keys> keys) {
        try {
            EndpointSettings settings = EndpointSettings.of(name, given(entry.baseUrl(), name, "baseUrl"), given(entry.model(), name, "model"), style(name, entry.style()));
            if (entry.key() != null) settings = settings.key(keys.orElseThrow(() -> new WorldException("The voice “" + name + "” needs a key, and no keys are kept here.")).source(entry.key()));
            if (entry.pricePerMillion() != null) settings = settings.price(new Price(entry.pricePerMillion().in(), entry.pricePerMillion().out()));
            if (entry.temperature() != null) settings = settings.temperature(entry.temperature());
            if (entry.drafts() != null) settings = settings.drafts(entry.drafts());
            return entry.timeout() == null ? settings : settings.timeout(entry.timeout());
        } catch (VoiceException e) {
            throw new WorldException("world.json: " + e.getMessage(), e);
        }
    }

    static String given(@Nullable String value, String voice, String field) {
        if (value == null || value.isBlank()) throw new WorldException("The voice “" + voice + "” in world.json needs “" + field + "”.");
        return value;
    }

    private static Style style(String name, @Nullable String style) {
        return switch (style == null ? "chat" : style) {
            case "chat" -> Style.CHAT;
            case "completion" -> Style.COMPLETION;
            default -> throw new WorldException("The style of the voice “" + name + "” in world.json may be chat or completion.");
        };
    }
}
