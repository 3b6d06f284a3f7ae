package murmuration.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// ONNX Runtime's native libraries, unpacked to a folder that only this user can read and that bears the number of this process, so that the next start knows
/// whose it was if this one is killed. By itself the library uses a folder without an owner, which then stays for good.
final class Unpacked {

    private static final String PLACE = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private Unpacked() {}

    /// Before the library is first used. Where it has nothing for this system it is left to say so itself.
    static void place() {
        if (System.getProperty(PLACE) != null || LIBRARIES.stream().anyMatch(library -> Unpacked.class.getResource(inside(library)) == null)) return;
        try {
            Path folder = Files.createTempDirectory("murmuration-onnxruntime-" + ProcessHandle.current().pid() + "-");
            folder.toFile().deleteOnExit(); // the last that was said goes first, so this is empty by then
            for (String library : LIBRARIES) unpack(library, folder.resolve(System.mapLibraryName(library)));
            System.setProperty(PLACE, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String library, Path file) throws IOException {
        file.toFile().deleteOnExit();
        try (InputStream packed = Unpacked.class.getResourceAsStream(inside(library))) {
            Files.copy(packed, file);
        }
    }

    private static String inside(String library) {
        return "/ai/onnxruntime/native/" + system() + "-" + machine() + "/" + System.mapLibraryName(library);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "win" : "linux";
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? name : "x64";
    }
}
