package murmuration.language;

import org.jspecify.annotations.Nullable;

/// Something that ships with the studio to measure texts (a model, a word list) is missing or broken.
public final class LanguageException extends RuntimeException {

    public LanguageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
