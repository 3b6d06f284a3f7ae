package murmuration.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A file that ships on the class path: beside this package's classes, or absolute with a leading slash.
record Resource(String name) {

    /// Lines of a UTF-8 file, comments (`# …`) and blank lines left out; a name that ends in `.gz` is unpacked.
    List<String> lines() {
        try (var in = open();
                var plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    InputStream open() {
        var in = Resource.class.getResourceAsStream(name);
        if (in == null) {
            throw broken(null);
        }
        return in;
    }

    LanguageException broken(@Nullable Throwable cause) {
        return new LanguageException("A part of Murmuration is missing or damaged (" + name + "): please install it again.", cause);
    }
}
