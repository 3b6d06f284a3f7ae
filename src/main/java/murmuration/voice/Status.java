package murmuration.voice;

import java.util.Optional;
import java.util.OptionalLong;

/// How the small model is doing, as a snapshot for the window.
///
/// @param sentence what is wrong, for the novelist; only when there is something to say
/// @param tokensPerSecond over the time in which anything was being written, all drafts together; 0 before the first draft
/// @param drafts how many were written since the voice was opened
/// @param restarts how often a new process had to be started
/// @param pid of the child process while there is one
public record Status(
        State state, Optional<String> sentence, double tokensPerSecond, long drafts, int restarts, OptionalLong pid) {

    public enum State { STARTING, READY, WRITING, FAILED }

    /// Whether a request would be written now rather than wait for the process.
    public boolean isReady() {
        return state == State.READY || state == State.WRITING;
    }
}
