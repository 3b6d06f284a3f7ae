package murmuration.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import murmuration.voice.LocalVoice;
import murmuration.voice.PhraseVoice;
import murmuration.voice.ScriptedVoice;
import murmuration.voice.Status;
import murmuration.voice.TwoHands;
import murmuration.voice.Voice;

/// The voice that a world writes with, and how it is.
record Writer(Voice voice, Supplier<WriterStatus> status) {

    private static final WriterStatus NONE = new WriterStatus("none", "", 0, 0, 0, 0);

    /// @param name `local`, `phrases`, `script:FILE`, or a name from `world.json`
    /// @param home the program's folder, which holds the embedded writer
    static Writer open(String name, WorldFile file, Path folder, Path home) {
        if (name.equals("local")) return embedded(home.resolve("assets/model/smollm2-135m-instruct-q4_1.gguf"));
        if (name.equals("phrases")) return new Writer(new PhraseVoice(), () -> NONE);
        if (name.startsWith("script:")) return new Writer(ScriptedVoice.from(Path.of(name.substring("script:".length()))), () -> NONE);
        WorldFile.VoiceSettings settings = file.voices().get(name);
        if (settings == null) throw new WorldException("There is no voice called “" + name + "”; world.json names: local" + file.voices().keySet().stream().map(known -> ", " + known).reduce("", String::concat) + ".");
        if ("local".equals(settings.kind()) && settings.file() != null) return embedded(folder.resolve(settings.file()));
        throw new WorldException("The voice “" + name + "” is an endpoint, which this version cannot use yet; take local or phrases.");
    }

    private static Writer embedded(Path model) {
        if (!Files.isRegularFile(model)) {
            var missing = new WriterStatus("failed", "The writer's model is missing at " + model + "; the phrase books write alone.", 0, 0, 0, 0);
            return new Writer(new PhraseVoice(), () -> missing);
        }
        LocalVoice local = LocalVoice.open(model);
        return new Writer(TwoHands.of(new PhraseVoice(), local), () -> status(local.status()));
    }

    private static WriterStatus status(Status now) {
        Optional<String> sentence = now.sentence();
        return new WriterStatus(now.state().name().toLowerCase(java.util.Locale.ROOT), sentence.orElse(""), now.tokensPerSecond(), now.drafts(), now.restarts(), now.pid().orElse(0));
    }
}
