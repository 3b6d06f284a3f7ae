package murmuration.studio;

/// The window cannot be opened; the message is one sentence with what to do.
public final class StudioException extends RuntimeException {
    public StudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
