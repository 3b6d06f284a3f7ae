package murmuration.voice;

import java.util.function.Consumer;

/// Writes drafts of posts. Safe to use from many threads at once; each caller waits only for its own drafts.
public interface Voice extends AutoCloseable {

    /// As the novelist sees it, for example "phrase book".
    String name();

    /// Writes up to `request.drafts()` drafts and hands each to `drafts`, on the calling thread, as soon as it is complete. Ends
    /// at the deadline with what has come until then. An interrupt cancels at once, also in the process of a local model.
    ///
    /// @throws VoiceException if a fault kept it from writing anything
    void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException;

    /// How good a draft somebody may hope for who has no words of her own for a matter, on the scale of the checks: a hope, not a promise.
    default double hope(String who) {
        return 100;
    }

    @Override
    default void close() {}
}
