package murmuration.canon.manuscript;

import org.jspecify.annotations.Nullable;

/// A manuscript that cannot be read; the message is one sentence for the novelist.
public final class CanonException extends RuntimeException {

    public CanonException(String message) {
        this(message, null);
    }

    public CanonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CanonException stopped() {
        return new CanonException("Reading the manuscript was stopped.");
    }

    static CanonException locked(String name) {
        return new CanonException(name + " is protected by a password: save it without one.");
    }
}
