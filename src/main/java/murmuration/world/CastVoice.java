package murmuration.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.Spending;
import murmuration.voice.Utterance;
import murmuration.voice.Voice;

/// The voice of a whole cast: whoever has a voice of her own writes with it, everybody else with the world's. A character's own voice
/// is opened when she first writes; if that fails, the fault is hers alone.
///
/// The novelist may set up other voices while everybody lives: who is writing then is broken off, and writes with the new one the next time.
final class CastVoice implements Voice {

    private final Function<String, Optional<String>> voiceOf;
    private final Function<String, Writer> open;
    private final Map<String, Writer> others = new ConcurrentHashMap<>();
    private final Map<String, Spending> before;
    private volatile Writer usual;

    /// @param voiceOf a character's own voice, by her name
    /// @param open a voice by its name
    /// @param before what each character has cost so far
    CastVoice(Writer usual, Function<String, Optional<String>> voiceOf, Function<String, Writer> open, Map<String, Spending> before) {
        this.usual = usual;
        this.voiceOf = voiceOf;
        this.open = open;
        this.before = new HashMap<>(before);
    }

    @Override
    public String name() {
        return usual.voice().name();
    }

    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        of(prompt.name()).write(prompt, request, drafts);
    }

    @Override
    public double hope(String who) {
        return of(who).hope(who);
    }

    private Voice of(String who) {
        return voiceOf.apply(who).map(name -> others.computeIfAbsent(name, open)).orElse(usual).voice();
    }

    /// How the world's voice is; while all is well with that, what is wrong with another.
    WriterStatus status() {
        WriterStatus now = usual.status().get();
        if (!now.sentence().isEmpty()) return now;
        String sentence = others.values().stream().map(writer -> writer.status().get().sentence()).filter(said -> !said.isEmpty()).findFirst().orElse("");
        return new WriterStatus(now.state(), sentence, now.tokensPerSecond(), now.drafts(), now.restarts(), now.pid());
    }

    /// What each character has cost, ever.
    synchronized Map<String, Spending> spent() {
        var all = new HashMap<>(before);
        writers().forEach(writer -> writer.spent().get().forEach((name, more) -> all.merge(name, more, Spending::plus)));
        return all;
    }

    /// Lets another voice write for the world; none leaves it as it is. Characters' own voices are opened anew when they write.
    synchronized void renew(Optional<Writer> other) {
        List<Writer> gone = Stream.concat(others.values().stream(), other.stream().map(_ -> usual)).toList();
        gone.forEach(writer -> writer.spent().get().forEach((name, more) -> before.merge(name, more, Spending::plus)));
        others.values().removeAll(gone);
        other.ifPresent(writer -> usual = writer);
        gone.forEach(writer -> writer.voice().close());
    }

    @Override
    public void close() {
        writers().forEach(writer -> writer.voice().close());
    }

    private Stream<Writer> writers() {
        return Stream.concat(Stream.of(usual), others.values().stream());
    }
}
