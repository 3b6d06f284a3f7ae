package murmuration.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.Utterance;
import murmuration.voice.Voice;

/// The voice of a whole cast: whoever has a voice of her own writes with it, everybody else with the world's. A character's own voice
/// is opened when she first writes; if that fails, the fault is hers alone.
final class CastVoice implements Voice {

    private final Writer usual;
    private final Function<String, Optional<String>> voiceOf;
    private final Function<String, Writer> open;
    private final Map<String, Writer> others = new ConcurrentHashMap<>();

    /// @param voiceOf a character's own voice, by her name
    /// @param open a voice by its name
    CastVoice(Writer usual, Function<String, Optional<String>> voiceOf, Function<String, Writer> open) {
        this.usual = usual;
        this.voiceOf = voiceOf;
        this.open = open;
    }

    @Override
    public String name() {
        return usual.voice().name();
    }

    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        voiceOf.apply(prompt.name()).map(name -> others.computeIfAbsent(name, open)).orElse(usual).voice().write(prompt, request, drafts);
    }

    /// How the world's voice is; while all is well with that, what is wrong with another.
    WriterStatus status() {
        WriterStatus now = usual.status().get();
        if (!now.sentence().isEmpty()) return now;
        String sentence = others.values().stream().map(writer -> writer.status().get().sentence()).filter(said -> !said.isEmpty()).findFirst().orElse("");
        return new WriterStatus(now.state(), sentence, now.tokensPerSecond(), now.drafts(), now.restarts(), now.pid());
    }

    @Override
    public void close() {
        usual.voice().close();
        others.values().forEach(writer -> writer.voice().close());
    }
}
