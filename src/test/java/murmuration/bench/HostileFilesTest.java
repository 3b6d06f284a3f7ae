package murmuration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import murmuration.cast.CastException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strangers' files by the hundred, and at length by the ten thousand.
class HostileFilesTest {

    private static final Path TESTED = Home.path().resolve("src/test/resources/murmuration");

    @TempDir
    Path temporary;

    private Hostile hostile;

    @BeforeEach
    void make() throws IOException {
        hostile = new Hostile(Files.createDirectory(temporary.resolve("hostile")));
    }

    @AfterEach
    void close() {
        hostile.close();
    }

    @Test
    void a_few_hundred_are_read_or_refused_in_a_sentence() throws IOException {
        all(12, 4);
        assertThat(hostile.outcome().all()).isEmpty();
    }

    @Test
    @Tag("faults")
    void ten_thousand_are_read_or_refused_in_a_sentence() throws IOException {
        all(600, 150);
        Hostile.Outcome outcome = hostile.outcome();
        System.out.println("hostile files: " + outcome.tried() + " tried, " + outcome.crashes().size() + " crashes, " + outcome.hangs().size() + " hangs, " + outcome.trespasses().size() + " trespasses, the slowest took "
                + outcome.slowest().toMillis() + " ms, the largest asked for " + (outcome.largest() >> 20) + " MB");
        assertThat(outcome.all()).isEmpty();
        assertThat(outcome.tried()).isGreaterThan(10_000);
    }

    @Test
    void who_crashes_hangs_calls_up_starts_or_writes_elsewhere_is_found_out() throws IOException {
        Path file = Files.writeString(temporary.resolve("file.txt"), "text");
        hostile.read(file, "one that breaks", _ -> {
            throw new IllegalStateException("broken");
        });
        hostile.read(file, "one that says nothing", _ -> {
            throw new CastException(" ", new IOException());
        });
        hostile.read(file, "one that calls up", _ -> URI.create("http://127.0.0.1:9/").toURL().openConnection().connect());
        hostile.feed(file, 1, read -> Files.createDirectories(read.resolveSibling("../elsewhere")));
        hostile.read(file, "one that starts something", _ -> new ProcessBuilder("sleep", "5").start());
        hostile.read(file, "one that is greedy", _ -> {
            for (int i = 0; i < 20; i++) OutputStream.nullOutputStream().write(new byte[60 << 20]);
        });
        Hostile.Outcome outcome = hostile.outcome();
        assertThat(outcome.crashes()).hasSize(3).anyMatch(said -> said.startsWith("one that breaks")).anyMatch(said -> said.startsWith("one that says nothing"));
        assertThat(outcome.trespasses()).anyMatch(said -> said.contains("reach http://127.0.0.1:9/")).anyMatch(said -> said.contains("wrote beside its place")).anyMatch(said -> said.contains("started a program"))
                .anyMatch(said -> said.contains("wanted 1200 MB"));
    }

    @Test
    void one_that_is_never_read_to_its_end_is_found_out_and_left_behind() throws IOException {
        Path file = Files.writeString(temporary.resolve("file.txt"), "text");
        var end = new CountDownLatch(1);
        try (var impatient = new Hostile(Files.createDirectory(temporary.resolve("impatient")), Duration.ofMillis(50))) {
            impatient.read(file, "one without end", _ -> {
                while (end.getCount() > 0) Thread.onSpinWait();
            });
            assertThat(impatient.outcome().hangs()).singleElement().asString().startsWith("one without end is still being read after PT0.05S");
        } finally {
            end.countDown();
        }
    }

    private void all(int own, int others) throws IOException {
        new HostileFiles(Files.createDirectory(temporary.resolve("originals"))).feed(hostile, own);
        for (Path card : files("cast/cards")) hostile.feed(card, others, HostileFiles::card);
        for (Path book : files("canon")) hostile.feed(book, others, HostileFiles::manuscript);
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(TESTED.resolve(folder))) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".tsv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
