package murmuration.voice;

/// A voice could not write. The message is one sentence for the novelist.
public final class VoiceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int tokens;

    public VoiceException(String message) {
        this(message, 0);
    }

    public VoiceException(String message, int tokens) {
        super(message);
        this.tokens = tokens;
    }

    public VoiceException(String message, Throwable cause) {
        super(message, cause);
        this.tokens = 0;
    }

    /// What was spent all the same, and counts against the budget of whoever asked.
    public int tokens() {
        return tokens;
    }
}
