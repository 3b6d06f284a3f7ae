package murmuration.world;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import murmuration.cast.Character;
import murmuration.voice.Spending;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who writes for an open world, as its file says and goes on saying while the novelist changes it, and what that has cost.
final class Voicing {

    private static final String SPENT = "spent";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final World.Options options;
    private final Settings settings;
    private final CastVoice voice;
    private volatile WorldFile file;

    /// @param character somebody of the cast, by name
    /// @throws WorldException if the world's voice is not set up rightly
    Voicing(Path folder, WorldFile file, World.Options options, Settings settings, Function<String, Optional<Character>> character) {
        this.folder = folder;
        this.file = file;
        this.options = options;
        this.settings = settings;
        this.voice = new CastVoice(
                usual(file), name -> options.voice().isPresent() ? Optional.empty() : character.apply(name).flatMap(Character::voiceModel),
                name -> Writer.open(name, this.file, folder, options), settings.get(SPENT).map(Voicing::spent).orElse(Map.of()));
    }

    CastVoice voice() {
        return voice;
    }

    Voices voices() {
        return new Voices(folder, options.keys(), this::changed);
    }

    /// Whoever opens a world with a voice wants to hear that one alone.
    private synchronized void changed() {
        WorldFile now = WorldFile.read(folder);
        boolean other = options.voice().isEmpty() && !(now.voice().equals(file.voice()) && Writer.isBuiltIn(now.voice()));
        file = now;
        voice.renew(other ? Optional.of(usual(now)) : Optional.empty());
    }

    /// Keeps for another day what was spent.
    void save() {
        Map<String, Spending> spent = voice.spent();
        if (!spent.isEmpty()) settings.put(SPENT, JSON.writeValueAsString(spent));
    }

    private Writer usual(WorldFile now) {
        return Writer.open(options.voice().orElse(now.voice()), now, folder, options);
    }

    private static Map<String, Spending> spent(String text) {
        return JSON.readValue(text, new TypeReference<>() {});
    }
}
