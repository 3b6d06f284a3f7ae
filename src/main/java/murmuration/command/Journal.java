package murmuration.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The log: a few rotating files in the user's state folder. While it is open, nothing is logged to the terminal.
///
/// Every library ends here: slf4j and `System.Logger` both speak to `java.util.logging`.
final class Journal implements AutoCloseable {

    private static final int LARGEST_FILE = 1 << 20;
    private static final int FILES = 5;
    private static final Logger ROOT = Logger.getLogger("");

    private final Path folder;
    private final Handler[] before = ROOT.getHandlers();
    private final Handler handler;

    private Journal(Path folder, Handler handler) {
        this.folder = folder;
        this.handler = handler;
        for (Handler other : before) ROOT.removeHandler(other);
        ROOT.addHandler(handler);
    }

    /// Opens in a folder or, if that cannot be written, in a fresh one among temporary files that nobody else can read.
    ///
    /// @throws MachineException if neither can be written
    static Journal open(Path folder, Path temporary) {
        return tried(folder)
                .or(() -> fresh(temporary).flatMap(Journal::tried))
                .orElseThrow(() -> new MachineException("No log can be written to " + folder + "; make that folder writable or set XDG_STATE_HOME to another one."));
    }

    private static Optional<Path> fresh(Path temporary) {
        try {
            return Optional.of(Files.createTempDirectory(temporary, "murmuration-log-"));
        } catch (IOException _) { // the caller says that there is none
            return Optional.empty();
        }
    }

    private static Optional<Journal> tried(Path folder) {
        try {
            Files.createDirectories(folder);
            var handler = new FileHandler(folder.toString().replace("%", "%%") + "/murmuration-%u.%g.log", LARGEST_FILE, FILES, true);
            handler.setFormatter(new Entries());
            handler.setLevel(Level.INFO);
            return Optional.of(new Journal(folder, handler));
        } catch (IOException _) { // another folder is tried, and without any the caller says so
            return Optional.empty();
        }
    }

    /// The folder of the log files.
    Path folder() {
        return folder;
    }

    void record(String what, @Nullable Throwable cause) {
        Logger.getLogger("murmuration").log(Level.SEVERE, what, cause);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        handler.close();
        for (Handler other : before) ROOT.addHandler(other);
    }
}
