package murmuration.canon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import murmuration.canon.manuscript.CanonException;

/// Word lists that ship beside these classes.
final class Lists {

    private Lists() {}

    /// The lines of a list, comments left out.
    static List<String> lines(String name) {
        var resource = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new CanonException("A part of Murmuration is damaged (" + name + "): please install it again.", e);
        }
    }
}
