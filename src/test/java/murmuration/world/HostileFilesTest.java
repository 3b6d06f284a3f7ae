package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.CanonException;
import murmuration.canon.Manuscript;
import murmuration.canon.Progress;
import murmuration.cast.CastException;
import murmuration.cast.Sheets;
import murmuration.cast.cards.Import;
import murmuration.review.ReviewException;
import murmuration.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strangers' files, changed at random: each is read or refused in a sentence, soon, and nothing is written beside its place. The same seeds make the same files.
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Path TESTED = Place.HOME.resolve("src/test/resources/murmuration");
    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"", "null", "1e999", "-1", "../../x", "\u0000", "\uFFFF", "\\u0000", "<", "PK\u0003\u0004", "99999999999999999999", "PT99999999999999999H", "true", "\"\":", ",,");

    @TempDir
    Path temporary;

    private Path board;
    private Path backup;
    private final List<String> findings = new ArrayList<>();
    private int tried;

    private interface Reading {
        void of(Path file) throws IOException;
    }

    @BeforeEach
    void make() {
        Path folder = Place.make(temporary.resolve("world"), "", "Tria");
        Place.open(folder).close();
        board = folder.resolve("board.db");
        backup = new Backups(folder).make(Progress.SILENT).file();
    }

    @Test
    void a_few_hundred_are_read_or_refused_in_a_sentence() throws IOException {
        all(20);
        assertThat(findings).isEmpty();
    }

    @Test
    @Tag("faults")
    void ten_thousand_are_read_or_refused_in_a_sentence() throws IOException {
        all(1);
        System.out.println("hostile files: " + tried + " tried, " + findings.size() + " findings");
        assertThat(findings).isEmpty();
        assertThat(tried).isGreaterThan(10_000);
    }

    private void all(int share) throws IOException {
        for (Path card : files(TESTED.resolve("cast/cards"))) feed(card, 150 / share, Import::read);
        for (Path sheet : files(Place.HOME.resolve("characters"))) feed(sheet, 400 / share, Sheets::read);
        for (Path book : files(TESTED.resolve("canon"))) feed(book, 200 / share, file -> Manuscript.read(List.of(file), Progress.SILENT));
        feed(Place.HOME.resolve("assets/sample/world.json"), 1500 / share, file -> WorldFile.read(file.getParent()));
        feed(board.resolveSibling("world.json"), 300 / share, this::opened);
        feed(board.resolveSibling("characters/tria.json"), 200 / share, this::opened);
        feed(board, 300 / share, this::opened);
        feed(backup, 300 / share, this::putBack);
    }

    private void feed(Path original, int many, Reading reading) throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Path place = Files.createDirectories(temporary.resolve("hostile"));
        Set<String> before = names(temporary);
        for (int seed = 0; seed < many; seed++) {
            Path file = Files.write(place.resolve(original.getFileName()), mutated(bytes, new Random(seed)));
            tried++;
            long begun = System.nanoTime();
            try {
                reading.of(file);
            } catch (CanonException | CastException | WorldException | StoreException | ReviewException e) {
                if (e.getMessage().isBlank() || e.getMessage().contains("\tat ")) finding(file, seed, "a sentence is missing", e);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                finding(file, seed, "crashed", e);
            }
            if (System.nanoTime() - begun > SOON.toNanos()) findings.add(original.getFileName() + " " + seed + " took longer than " + SOON);
        }
        WorldZip.delete(place);
        assertThat(names(temporary)).isEqualTo(before.stream().filter(name -> !name.equals("hostile")).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void finding(Path file, int seed, String what, Throwable e) {
        findings.add(file.getFileName() + " " + seed + " " + what + ": " + e + " at " + Arrays.stream(e.getStackTrace()).filter(frame -> frame.getClassName().startsWith("murmuration")).findFirst().map(Object::toString).orElse("?"));
    }

    /// The file lies in a world of its own, which is opened and closed.
    private void opened(Path file) throws IOException {
        Path world = file.resolveSibling("world");
        WorldZip.delete(world);
        Place.make(world, "", "Tria");
        String name = file.getFileName().toString();
        Files.copy(file, name.equals("tria.json") ? world.resolve("characters").resolve(name) : world.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Place.open(world).close();
    }

    private void putBack(Path zip) throws IOException {
        Path world = zip.resolveSibling("world");
        WorldZip.delete(world);
        Place.make(world, "", "Tria");
        new Backups(world).restore(zip, Progress.SILENT);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.length < 2 ? new byte[2] : bytes.clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(mutated.length);
                    System.arraycopy(mutated, from, mutated, at, Math.min(1 + random.nextInt(64), mutated.length - Math.max(from, at)));
                }
                case 3 -> mutated = with(mutated, at, PIECES.get(random.nextInt(PIECES.size())).getBytes());
                default -> mutated = Arrays.copyOf(mutated, Math.max(2, mutated.length - random.nextInt(Math.min(200, mutated.length))));
            }
        }
        return mutated;
    }

    private static byte[] with(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        return longer;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
