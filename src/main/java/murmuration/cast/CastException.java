package murmuration.cast;

/// A sheet that cannot be used; the message is one sentence about the file and what to do.
public final class CastException extends RuntimeException {
    public CastException(String message) {
        super(message);
    }

    public CastException(String message, Throwable cause) {
        super(message, cause);
    }
}
