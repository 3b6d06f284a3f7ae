package murmuration.world;

/// A world that cannot be opened or made; the message is one sentence with what to do.
public final class WorldException extends RuntimeException {

    public WorldException(String message) {
        super(message);
    }

    public WorldException(String message, Throwable cause) {
        super(message, cause);
    }
}
