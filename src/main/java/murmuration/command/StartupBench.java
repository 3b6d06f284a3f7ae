package murmuration.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import murmuration.bench.Bench;
import murmuration.bench.BenchFolder;
import murmuration.bench.Resident;
import murmuration.studio.FirstFrame;
import murmuration.world.Worlds;

/// How long the studio takes from its process's first moment to a window, and what memory it holds then. It stands here because a bench does not look into the studio.
final class StartupBench implements Bench {

    private static final int ROUNDS = 5;
    private static final List<String> WITHOUT_A_DISPLAY = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final String CACHE = "-XX:AOTCache";
    private static final String NO_CACHE = "-XX:AOTMode=off";

    /// Seconds after which a window has shown its views and been collected a few times.
    private static final int LIVED = 20;

    private final Path home;

    /// @param home the program's folder
    StartupBench(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        try (var folder = BenchFolder.make()) {
            Path world = Worlds.makeSample(folder.path().resolve("sample"), home);
            int rounds = quick ? 3 : ROUNDS;
            Path cache = home.resolve("murmuration.aot");
            boolean installed = Files.isReadable(cache);
            Stream<Row> plain = rows("without a cache", NO_CACHE, world, quick && installed ? 1 : rounds);
            if (!installed) return Stream.concat(plain, memory("without a cache", NO_CACHE, world));
            String option = CACHE + "=" + cache;
            return Stream.of(plain, rows("as installed", option, world, rounds), memory("as installed", option, world)).flatMap(rows -> rows);
        }
    }

    private Stream<Row> rows(String kind, String option, Path world, int rounds) {
        List<Map<String, Double>> starts = Stream.generate(() -> start(option, world)).limit(rounds).toList();
        String how = "From the start of a process to the sample world's window, drawn by the software pipeline without a display, " + kind + "; median of " + rounds + ".";
        return Stream.of(
                Row.under(.5, "first frame, " + kind, median(starts, FirstFrame.DRAWN), "s", how + " The world's name stands in the window's place."),
                Row.under(1.5, "alive, " + kind, median(starts, FirstFrame.ALIVE), "s", how + " Until the first look at the living world is shown."));
    }

    private Stream<Row> memory(String kind, String option, Path world) {
        if (!Resident.isTold()) return Stream.empty();
        return Stream.of(Row.under(400, "memory with the window, " + kind, resident(option, world), "MB", "Resident memory of a fresh process with the sample world's window, drawn by the software pipeline without a display, " + kind + ", " + LIVED + " s after it was alive; without the model's process."));
    }

    private static double median(List<Map<String, Double>> starts, String moment) {
        return starts.stream().mapToDouble(start -> start.get(moment)).sorted().toArray()[starts.size() / 2];
    }

    /// Seconds until each moment of which the process tells.
    private Map<String, Double> start(String option, Path world) {
        long begun = System.nanoTime();
        var moments = new TreeMap<String, Double>();
        watch(command(option, world, 0), moment -> moments.put(moment, (System.nanoTime() - begun) / 1e9), _ -> {});
        return moments;
    }

    private double resident(String option, Path world) {
        var megabytes = new AtomicLong();
        watch(command(option, world, 2 * LIVED), _ -> {}, process -> {
            try {
                Thread.sleep(Duration.ofSeconds(LIVED));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the window lived.", e);
            }
            megabytes.set(Resident.megabytes(process));
        });
        return megabytes.get();
    }

    /// Starts the window in a process that ends with this call.
    ///
    /// @param told every line that it says until it is alive
    /// @param alive what is done then
    private static void watch(List<String> command, Consumer<String> told, Consumer<ProcessHandle> alive) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader said = process.inputReader()) {
                String line = "";
                while (!line.equals(FirstFrame.ALIVE)) {
                    line = said.readLine();
                    if (line == null) throw new IllegalStateException("The sample world's window did not open in a process of its own.");
                    told.accept(line);
                }
                alive.accept(process.toHandle());
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The studio could not be started in a process of its own.", e);
        }
    }

    private List<String> command(String option, Path world, int seconds) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> !argument.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(WITHOUT_A_DISPLAY);
        command.add(option);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstFrame.class.getName(), home.toString(), world.toString(), world.resolveSibling("remembered").toString(), Integer.toString(seconds)));
        return command;
    }
}
