package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process holds of the machine's memory, as Linux tells it.
public final class Resident {

    private static final Path SELF = Path.of("/proc/self/status");
    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private Resident() {}

    /// Whether this system tells.
    public static boolean isTold() {
        return Files.isReadable(SELF);
    }

    /// @return 0 where the system does not say, or for a process that has just ended
    public static long megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / KILOBYTES_PER_MEGABYTE;
        } catch (IOException | UncheckedIOException _) { // a process may end while we look
            return 0;
        }
    }
}
