package murmuration.canon;

import org.jspecify.annotations.Nullable;

/// A manuscript that cannot be read; the message is one sentence for the novelist.
public final class CanonException extends RuntimeException {

    public CanonException(String message) {
        this(message, null);
    }

    public CanonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
