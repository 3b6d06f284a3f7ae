package murmuration.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.manuscript.CanonException;
import murmuration.cast.CastException;
import murmuration.export.ExportException;
import murmuration.review.ReviewException;
import murmuration.store.StoreException;
import murmuration.world.WorldException;

/// Strangers' files, made of good ones by changing them at random: each has to be read or refused in a sentence, soon and with little memory; nothing may be
/// written beside its place, nobody called up over the network, no program started. The same seeds make the same files.
final class Hostile implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration FOR_EVER = Duration.ofMinutes(1);
    private static final long MOST_MEMORY = 1L << 30;

    private final Path folder;
    private final Duration patience;
    private final List<String> crashes = new CopyOnWriteArrayList<>();
    private final List<String> hangs = new CopyOnWriteArrayList<>();
    private final List<String> trespasses = new CopyOnWriteArrayList<>();
    private final Eavesdropper network = new Eavesdropper(trespasses::add);
    private int tried;
    private volatile Duration slowest = Duration.ZERO;
    private volatile long largest;

    /// What the program does with such a file.
    interface Reading {
        void of(Path file) throws IOException;
    }

    /// A sentence for everything that went wrong.
    ///
    /// @param crashes neither read nor refused in a sentence
    /// @param hangs not read soon
    /// @param trespasses too much memory, a file at a wrong place, a call over the network, a program started
    /// @param largest bytes that were asked of the heap for one file, which is more than was held at any moment
    record Outcome(int tried, List<String> crashes, List<String> hangs, List<String> trespasses, Duration slowest, long largest) {

        List<String> all() {
            return Stream.of(crashes, hangs, trespasses).flatMap(List::stream).toList();
        }
    }

    /// @param folder of its own, where the files are put
    Hostile(Path folder) {
        this(folder, FOR_EVER);
    }

    /// @param patience after which a file counts as one that is never read to its end
    Hostile(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /// @param original a good file
    /// @param many how many are made of it
    void feed(Path original, int many, Reading reading) {
        try {
            byte[] bytes = Files.readAllBytes(original);
            Path place = Files.createDirectories(folder.resolve("place"));
            Set<String> before = names(folder);
            for (int seed = 0; seed < many; seed++) {
                Path file = Files.write(place.resolve(original.getFileName()), Mutation.of(bytes, new Random(seed)));
                read(file, file.getFileName() + " " + seed, reading);
                if (!names(folder).equals(before)) trespasses.add(original.getFileName() + " " + seed + " wrote beside its place: " + names(folder));
            }
            BenchFolder.delete(place);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Reads one file as it is, on a thread of its own that is left behind if it never ends.
    void read(Path file, String called, Reading reading) {
        tried++;
        Thread reader = Thread.ofPlatform().daemon().name("reads " + called).start(() -> measure(file, called, reading));
        try {
            if (!reader.join(patience)) hangs.add(called + " is still being read after " + patience + " at " + at(reader.getStackTrace()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + called + " was read.", e);
        }
    }

    private void measure(Path file, String called, Reading reading) {
        long children = ProcessHandle.current().children().count();
        long begun = System.nanoTime();
        long before = allocated();
        try {
            reading.of(file);
        } catch (CanonException | CastException | WorldException | StoreException | ReviewException | ExportException e) {
            if (e.getMessage().isBlank() || e.getMessage().contains("\tat ")) crashes.add(called + " says no sentence: " + at(e));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            crashes.add(called + " crashed: " + at(e));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long wanted = allocated() - before;
        if (took.compareTo(SOON) > 0) hangs.add(called + " took " + took);
        if (wanted > MOST_MEMORY) trespasses.add(called + " wanted " + (wanted >> 20) + " MB");
        if (ProcessHandle.current().children().count() > children) trespasses.add(called + " started a program");
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        largest = Math.max(largest, wanted);
    }

    Outcome outcome() {
        return new Outcome(tried, List.copyOf(crashes), List.copyOf(hangs), List.copyOf(trespasses), slowest, largest);
    }

    @Override
    public void close() {
        network.close();
    }

    private static String at(Throwable e) {
        return e + " at " + at(e.getStackTrace());
    }

    private static String at(StackTraceElement[] frames) {
        return Arrays.stream(frames).filter(frame -> frame.getClassName().startsWith("murmuration.") && !frame.getClassName().startsWith("murmuration.bench.")).findFirst().map(Object::toString).orElse("?");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
