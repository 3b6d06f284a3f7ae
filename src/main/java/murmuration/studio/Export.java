package murmuration.studio;

import java.nio.file.Path;

/// Writes every approved post to a file.
@FunctionalInterface
public interface Export {

    /// @param format `markdown` or `json`
    void write(String format, Path file);
}
