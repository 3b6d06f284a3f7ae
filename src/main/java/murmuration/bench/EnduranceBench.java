package murmuration.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Whether a world that lives for long comes to hold more and more of the machine: its [LongLife] is watched from the middle to the end, when everything has been
/// loaded that it needs.
final class EnduranceBench implements Bench {

    private static final int LOOKS = 10;
    private static final long MEGA = 1 << 20;

    private final String name;
    private final Cast cast;
    private final String voice;
    private final Duration length;
    private final Duration quick;

    private interface Cast {
        Path in(BenchFolder folder, Path script);
    }

    /// What came of it, in the order of time, and the names of threads that were left.
    private record Life(List<Health> seen, String left, long logged) {

        Health at(double part) {
            return seen.get((int) (part * (seen.size() - 1)));
        }

        double grown(ToLongFunction<Health> what) {
            return what.applyAsLong(at(1)) - what.applyAsLong(at(.5));
        }
    }

    private EnduranceBench(String name, Cast cast, String voice, Duration length, Duration quick) {
        this.name = name;
        this.cast = cast;
        this.voice = voice;
        this.length = length;
        this.quick = quick;
    }

    /// Eight hours of the story with fifty people whose voice answers at once.
    static EnduranceBench eightHoursOfStory() {
        return new EnduranceBench("endurance", (folder, script) -> Fifty.make(folder, script), "script:", Duration.ofSeconds(80), Duration.ofSeconds(20));
    }

    /// An hour of ours with the sample world and the writer that ships.
    static EnduranceBench anHour() {
        return new EnduranceBench("hour", (folder, _) -> Home.sampleIn(folder), "", Duration.ofHours(1), Duration.ofMinutes(2));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean onlyByName() {
        return length.compareTo(Duration.ofMinutes(10)) > 0;
    }

    @Override
    public Stream<Row> run(boolean shorter) {
        try (var folder = BenchFolder.make()) {
            Path script = folder.path().resolve("script.txt");
            Path world = cast.in(folder, script);
            return rows(live(world, voice.isEmpty() ? voice : voice + script, shorter ? quick : length));
        }
    }

    private Stream<Row> rows(Life life) {
        String how = "Start: " + life.at(0) + ". Middle: " + life.at(.5) + ". End: " + life.at(1) + ". ";
        return Stream.of(
                Row.atMost(24, name + ", heap grown", life.grown(Health::heap), "MB", how + "What is still held after a collection, from the middle to the end."),
                Row.atMost(150, name + ", resident grown", life.grown(Health::resident), "MB", "From the middle to the end."),
                Row.atMost(2, name + ", handles grown", life.grown(Health::handles), "handles", "From the middle to the end."),
                Row.atMost(2, name + ", threads grown", life.grown(Health::threads), "threads", "From the middle to the end."),
                Row.atMost(0, name + ", threads left", life.left().isEmpty() ? 0 : life.left().split(", ").length, "threads", "After the world was closed. " + life.left()),
                Row.atMost(5, name + ", log", (double) life.logged() / MEGA, "MB", "What was logged in that time; the program keeps five files of one megabyte."));
    }

    private static Life live(Path world, String voice, Duration length) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LongLife.class.getName(), world.toString(), voice, Long.toString(length.toSeconds()), Integer.toString(LOOKS)));
        Path log = world.resolveSibling("life.log");
        try {
            Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
            var seen = new ArrayList<Health>();
            String left = "";
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (Health.isOne(line)) seen.add(Health.read(line));
                    else if (line.startsWith("left ")) left = line.substring("left ".length());
                }
            } finally {
                process.destroyForcibly();
            }
            if (seen.size() < LOOKS) throw new IllegalStateException("The world ended before its time: " + Files.readString(log));
            return new Life(seen, left, Files.size(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
