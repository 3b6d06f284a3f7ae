package murmuration.canon.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The files in a folder and its folders; links and hidden files are not followed.
final class FolderFiles extends Archive {

    private static final int DEEPEST = 16;

    private final SortedMap<String, Path> files = new TreeMap<>(NaturalOrder.OF_NAMES);

    /// @throws CanonException when it cannot be listed or has too many files
    FolderFiles(Path folder) {
        super(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return inner.equals(folder) || !isHidden(inner) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        note(folder, file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new CanonException(name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private void note(Path folder, Path file) {
        if (files.size() == MOST_FILES) {
            throw new CanonException(name() + " holds more than 10,000 files; it was not read.");
        }
        files.put(folder.relativize(file).toString().replace('\\', '/'), file);
    }

    @Override
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) files.keySet());
    }

    @Override
    InputStream open(String name) throws IOException {
        return Files.newInputStream(files.get(name));
    }

    /// A folder packs nothing.
    @Override
    long stored(String name) {
        return Long.MAX_VALUE;
    }

    @Override
    public void close() {
        // nothing is held open between two readings
    }
}
