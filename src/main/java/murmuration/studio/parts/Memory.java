package murmuration.studio.parts;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// What the window remembers from start to start: which view, theme, size of letters, keys. Reading is from memory; writing happens elsewhere, one file
/// after the other. Nobody's work stops for want of it.
public final class Memory {

    private static final Executor WRITERS = work -> Thread.ofVirtual().name("memory").start(work);

    private final Optional<Path> file;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private Memory(Optional<Path> file) {
        this.file = file;
    }

    /// Of this file, which need not be there yet.
    public static Memory in(Path file) {
        var memory = new Memory(Optional.of(file));
        if (Files.exists(file)) memory.read(file);
        return memory;
    }

    /// Forgets everything when it is let go.
    public static Memory brief() {
        return new Memory(Optional.empty());
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean is(String key) {
        return get(key).map(Boolean::parseBoolean).orElse(false);
    }

    /// On JavaFX's thread.
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) keep();
    }

    public void forget(String key) {
        if (values.remove(key) != null) keep();
    }

    /// Waits until everything is on the disk; not on JavaFX's thread.
    public void close() {
        written.join();
    }

    private void keep() {
        file.ifPresent(path -> written = written.thenRunAsync(() -> write(path), WRITERS));
    }

    private void read(Path path) {
        var read = new Properties();
        try (var in = Files.newBufferedReader(path)) {
            read.load(in);
            read.forEach((key, value) -> values.put(key.toString(), value.toString()));
        } catch (IOException | IllegalArgumentException e) {
            log("What the window remembers cannot be read", e);
        }
    }

    private void write(Path path) {
        var all = new Properties();
        all.putAll(values);
        var text = new StringWriter();
        try {
            all.store(text, null);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log("What the window remembers could not be kept", e);
        }
    }

    private static void log(String what, Exception e) {
        System.getLogger(Memory.class.getName()).log(Level.WARNING, what, e);
    }
}
