package murmuration.world;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import murmuration.voice.Keys;
import murmuration.world.WorldFile.VoiceSettings;

/// The voices that a world may write with, in its file; the keys to them are on this machine and in no world. Whoever calls holds the world's lock, and may wait.
public final class Voices {

    /// Voices that every world has.
    public static final List<String> BUILT_IN = List.of("local", "phrases");

    private static final int LONGEST_NAME = 40;

    private final Path folder;
    private final Optional<Keys> keys;
    private final Runnable changed;

    /// @param changed is told when the file says something else
    Voices(Path folder, Optional<Keys> keys, Runnable changed) {
        this.folder = folder;
        this.keys = keys;
        this.changed = changed;
    }

    /// The voice that writes for whoever has none of her own.
    public String usual() {
        return WorldFile.read(folder).voice();
    }

    /// In the order of their names.
    public List<VoiceEntry> all() {
        return WorldFile.read(folder).voices().entrySet().stream().map(voice -> VoiceEntry.of(voice.getKey(), voice.getValue())).sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    /// Adds a voice, or changes the one of that name.
    ///
    /// @throws WorldException in one sentence, if something is missing or wrong; nothing has changed then
    public void put(VoiceEntry voice) {
        if (voice.name().isEmpty() || voice.name().length() > LONGEST_NAME || BUILT_IN.contains(voice.name()) || voice.name().contains(":")) {
            throw new WorldException("A voice needs a short name of its own, without a colon; “local” and “phrases” are taken.");
        }
        change(file -> {
            VoiceSettings settings = voice.settings(Optional.ofNullable(file.voices().get(voice.name())));
            if (voice.isServer()) EndpointEntry.settings(voice.name(), settings, keys);
            var voices = new HashMap<>(file.voices());
            voices.put(voice.name(), settings);
            return file.with(file.voice(), voices);
        });
    }

    /// Takes a voice away; whoever wrote with it writes with the world's.
    public void remove(String name) {
        change(file -> {
            var voices = new HashMap<>(file.voices());
            if (voices.remove(name) == null) throw unknown(name);
            return file.with(file.voice().equals(name) ? BUILT_IN.getFirst() : file.voice(), voices);
        });
    }

    /// Lets a voice write for everybody who has none of her own.
    public void use(String name) {
        change(file -> {
            if (!BUILT_IN.contains(name) && !file.voices().containsKey(name)) throw unknown(name);
            return file.with(name, file.voices());
        });
    }

    /// Keeps the key of a voice on this machine, under the voice's own name, and says where.
    ///
    /// @throws murmuration.voice.VoiceException if that is no key
    public Keys.Place keep(String name, String key) {
        Keys kept = keys.orElseThrow(() -> new WorldException("No keys are kept here."));
        VoiceEntry voice = all().stream().filter(known -> known.name().equals(name) && known.isServer()).findFirst().orElseThrow(() -> unknown(name));
        Keys.Place place = kept.set(voice.key().orElse(name), key);
        if (voice.key().isEmpty()) put(new VoiceEntry(name, voice.baseUrl(), "", voice.model(), voice.style(), Optional.of(name), voice.priceIn(), voice.priceOut()));
        else changed.run();
        return place;
    }

    private void change(UnaryOperator<WorldFile> change) {
        WorldFile.change(folder, change);
        changed.run();
    }

    private static WorldException unknown(String name) {
        return new WorldException("There is no voice called “" + name + "” in this world.");
    }
}
