package murmuration.studio.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Shows a folder or a page in the program that the system has for it. JavaFX's own way needs an Application, which this one is not.
public final class Opener {

    private Opener() {}

    public static void folder(Path folder) {
        open(folder.toAbsolutePath().toString());
    }

    /// @param address of a page, made here and not by a stranger
    public static void page(String address) {
        if (!address.startsWith("https://")) throw new IllegalArgumentException("Not a page.");
        open(address);
    }

    private static void open(String what) {
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        String program = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(List.of(program, what)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.of("opener.none", what), e);
        }
    }
}
