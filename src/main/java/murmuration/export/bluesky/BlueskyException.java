package murmuration.export.bluesky;

/// Something about an account that cannot be; the message is one sentence and holds no secret.
public final class BlueskyException extends RuntimeException {
    public BlueskyException(String message) {
        super(message);
    }
}
