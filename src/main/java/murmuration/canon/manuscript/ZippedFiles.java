package murmuration.canon.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/// The files in a zip, which is never unpacked to the disk; a zip inside it stays shut.
final class ZippedFiles extends Archive {

    private static final long LARGEST = 128L << 20;

    private final ZipFile zip;
    private final SortedSet<String> names = new TreeSet<>(NaturalOrder.OF_NAMES);

    /// @throws CanonException when it is no whole zip or has too many files
    ZippedFiles(Path path) {
        super(path);
        try {
            if (Files.size(path) > LARGEST) {
                throw new CanonException(name() + " is larger than 128 MB: save the manuscript without its pictures.");
            }
            zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new CanonException(name() + " is damaged and cannot be opened.", e);
        }
        if (zip.size() > MOST_FILES) {
            close();
            throw new CanonException(name() + " holds more than 10,000 files; it was not read.");
        }
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
    }

    @Override
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    long stored(String name) {
        return zip.getEntry(name).getCompressedSize();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new CanonException(name() + " cannot be closed.", e);
        }
    }
}
