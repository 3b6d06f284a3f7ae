package murmuration.store;

/// The database could not do what was asked; the message says what was being tried in one sentence.
public class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
