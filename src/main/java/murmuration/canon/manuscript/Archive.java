package murmuration.canon.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.SortedSet;

/// A manuscript that is many files: a zip, or the folder of a writing program. Names are only ever compared, never used as
/// paths; what is read in all is limited, so that a small file cannot unfold into one that fills the memory.
abstract sealed class Archive implements AutoCloseable permits ZippedFiles, FolderFiles {

    static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final long SUSPICIOUS_FROM = 8L << 20;
    private static final int DENSEST = 100;

    private final Path path;
    private long left = MOST_BYTES;

    Archive(Path path) {
        this.path = path;
    }

    /// Parted by `/`, in their natural order.
    abstract SortedSet<String> names();

    abstract InputStream open(String name) throws IOException;

    /// How many bytes a file takes on the disk.
    abstract long stored(String name);

    @Override
    public abstract void close();

    /// As the novelist calls it.
    String name() {
        return name(path);
    }

    /// The root of a disk has no name.
    static String name(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().normalize().getFileName(), path).toString();
    }

    boolean has(String name) {
        return names().contains(name);
    }

    /// @throws CanonException when it is not there, too large or damaged; or when the thread was interrupted
    byte[] bytes(String name) {
        if (Thread.currentThread().isInterrupted()) {
            throw CanonException.stopped();
        }
        if (!has(name)) {
            throw new CanonException(name() + " is damaged: " + name + " is missing in it.");
        }
        try (var in = open(name)) {
            var bytes = in.readNBytes((int) left + 1);
            if (bytes.length > left || bytes.length > SUSPICIOUS_FROM && bytes.length / DENSEST > stored(name)) {
                throw new CanonException(name() + " unfolds into far more than a novel; it was not read.");
            }
            left -= bytes.length;
            return bytes;
        } catch (IOException e) {
            throw new CanonException(name() + " is damaged and cannot be read.", e);
        }
    }

    Iterator<Markup> xml(String name) {
        return new Xml(text(name), name());
    }

    String text(String name) {
        return TextFile.decoded(bytes(name), name());
    }
}
