package murmuration.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import murmuration.canon.manuscript.Progress;
import murmuration.store.Integrity;
import murmuration.store.Snapshot;
import org.jspecify.annotations.Nullable;

/// A world as one zip: all its files but the lock, other backups, and what can be worked out again; the database as of one moment.
final class WorldZip {

    static final String BACKUPS = "backups";
    static final String LOCK = ".lock";
    static final String DATABASE = "board.db";

    private static final Set<String> LEFT_OUT = Set.of(BACKUPS, Rescue.DAMAGED, LOCK, DATABASE, DATABASE + "-wal", DATABASE + "-shm", ".meaning");
    private static final int BUFFER = 1 << 16;

    private final Path world;

    WorldZip(Path world) {
        this.world = world;
    }

    /// @throws WorldException when the thread was interrupted
    void write(Path zip, Progress progress) throws IOException {
        List<Path> files = files();
        Path copy = Files.createTempDirectory(zip.toAbsolutePath().getParent(), ".board");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            if (Files.exists(world.resolve(DATABASE))) {
                progress.at("Copying the board", 0);
                Snapshot.write(world.resolve(DATABASE), copy.resolve(DATABASE));
                add(out, DATABASE, copy.resolve(DATABASE));
            }
            for (int i = 0; i < files.size(); i++) {
                progress.at("Copying " + files.get(i).getFileName(), .5 + .5 * i / files.size());
                add(out, world.relativize(files.get(i)).toString().replace('\\', '/'), files.get(i));
            }
        } finally {
            delete(copy);
        }
    }

    /// Reads a zip again, every byte of it, and asks its database whether it is sound.
    ///
    /// @throws WorldException in one sentence, if something is wrong
    static void check(Path zip, Progress progress) throws IOException {
        Path copy = Files.createTempDirectory(".murmuration-check");
        try (var file = new ZipFile(zip.toFile())) {
            if (file.getEntry(WorldFile.NAME) == null) throw new WorldException(zip.getFileName() + " is no backup of a world.");
            int number = 0;
            for (ZipEntry entry : file.stream().toList()) {
                progress.at("Checking the copy", (double) number++ / file.size());
                read(file, entry, entry.getName().equals(DATABASE) ? copy.resolve(DATABASE) : null);
            }
            List<String> problems = Integrity.problems(copy.resolve(DATABASE));
            if (!problems.isEmpty()) throw new WorldException(zip.getFileName() + " is damaged: " + problems.getFirst());
        } catch (ZipException e) {
            throw new WorldException(zip.getFileName() + " is damaged and cannot be used: " + e.getMessage() + ".", e);
        } finally {
            delete(copy);
        }
    }

    /// Unpacks into an empty folder, and never outside of it.
    static void unpack(Path zip, Path folder, Progress progress) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            int number = 0;
            for (ZipEntry entry : file.stream().toList()) {
                progress.at("Putting back " + entry.getName(), (double) number++ / file.size());
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new WorldException(zip.getFileName() + " is no backup of a world: it names a file outside of it.");
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    read(file, entry, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /// Reading an entry to its end compares its checksum.
    private static void read(ZipFile file, ZipEntry entry, @Nullable Path target) throws IOException {
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = target == null ? OutputStream.nullOutputStream() : Files.newOutputStream(target)) {
            copy(in, out);
        }
    }

    private static void add(ZipOutputStream out, String name, Path file) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        out.putNextEntry(entry);
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, out);
        }
        out.closeEntry();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (Thread.currentThread().isInterrupted()) throw new WorldException("Cancelled.");
            out.write(buffer, 0, read);
        }
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(world, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return leftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !leftOut(file) && !file.getFileName().toString().endsWith(".tmp")) files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private boolean leftOut(Path file) {
        String name = file.getFileName().toString();
        return world.equals(file.getParent()) && (LEFT_OUT.contains(name) || name.startsWith(WorldSwap.FRESH) || name.startsWith(WorldSwap.REPLACED));
    }
}
