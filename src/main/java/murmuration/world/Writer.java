package murmuration.world;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import murmuration.voice.EndpointStatus;
import murmuration.voice.EndpointVoice;
import murmuration.voice.LocalVoice;
import murmuration.voice.Manner;
import murmuration.voice.PhraseVoice;
import murmuration.voice.ScriptedVoice;
import murmuration.voice.Spending;
import murmuration.voice.Status;
import murmuration.voice.TwoHands;
import murmuration.voice.Voice;
import org.jspecify.annotations.Nullable;

/// A voice and how it is.
///
/// @param spent what each character has cost
record Writer(Voice voice, Supplier<WriterStatus> status, Supplier<Map<String, Spending>> spent) {

    private static final WriterStatus NONE = new WriterStatus("none", "", 0, 0, 0, 0);
    private static final String MODEL = "assets/model/smollm2-135m-instruct-q4_1.gguf";

    /// One that costs nothing.
    Writer(Voice voice, Supplier<WriterStatus> status) {
        this(voice, status, Map::of);
    }

    /// @param name `local`, `phrases`, `script:FILE`, or a name from `world.json`
    /// @throws WorldException if there is no such voice or it is not set up rightly
    static Writer open(String name, WorldFile file, Path folder, World.Options options) {
        if (name.equals("local")) return embedded(options.home().resolve(MODEL));
        if (name.equals("phrases")) return new Writer(new PhraseVoice(), () -> NONE);
        if (name.startsWith("script:")) return new Writer(ScriptedVoice.from(Path.of(name.substring("script:".length()))), () -> NONE);
        WorldFile.VoiceSettings settings = file.voices().get(name);
        if (settings == null) throw new WorldException("There is no voice called “" + name + "”; there are " + Stream.concat(Voices.BUILT_IN.stream(), file.voices().keySet().stream().sorted()).collect(joining(", ")) + ".");
        return switch (String.valueOf(settings.kind())) {
            case "local" -> own(folder.resolve(EndpointEntry.given(settings.file(), name, "file")), settings.style());
            case "endpoint" -> endpoint(EndpointVoice.open(EndpointEntry.settings(name, settings, options.keys())));
            default -> throw new WorldException("The voice “" + name + "” in world.json is of no kind that this version knows; it may be local or endpoint.");
        };
    }

    /// Whether it is the same whatever a world's file says.
    static boolean isBuiltIn(String name) {
        return Voices.BUILT_IN.contains(name);
    }

    private static Writer embedded(Path model) {
        if (!Files.isRegularFile(model)) {
            var missing = new WriterStatus("failed", "The writer's model is missing at " + model + "; the phrase books write alone.", 0, 0, 0, 0);
            return new Writer(new PhraseVoice(), () -> missing);
        }
        LocalVoice local = LocalVoice.open(model);
        return new Writer(TwoHands.of(new PhraseVoice(), local), () -> status(local.status()));
    }

    /// A model of the novelist's own; one that follows instructions writes alone.
    private static Writer own(Path model, @Nullable String style) {
        if (!Files.isRegularFile(model)) return embedded(model);
        Manner manner = style == null ? Manner.of(model) : style.equals("chat") ? Manner.ANSWERS : Manner.CONTINUES;
        if (manner == Manner.CONTINUES) return embedded(model);
        LocalVoice local = LocalVoice.open(model, manner);
        return new Writer(local, () -> status(local.status()));
    }

    private static Writer endpoint(EndpointVoice voice) {
        return new Writer(voice, () -> status(voice.status()), voice::spent);
    }

    private static WriterStatus status(Status now) {
        return new WriterStatus(now.state().name().toLowerCase(Locale.ROOT), now.sentence().orElse(""), now.tokensPerSecond(), now.drafts(), now.restarts(), now.pid().orElse(0));
    }

    private static WriterStatus status(EndpointStatus now) {
        String state = switch (now.state()) {
            case READY -> "ready";
            case WRITING -> "writing";
            case PAUSED -> "failed";
        };
        return new WriterStatus(state, now.sentence().orElse(""), 0, now.drafts(), 0, 0);
    }
}
