package murmuration.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import murmuration.bench.Bench;
import murmuration.bench.BenchFolder;
import murmuration.studio.FirstFrame;
import murmuration.world.Worlds;

/// How long the studio takes from its process's first moment to a window. It stands here because a bench does not look into the studio.
final class StartupBench implements Bench {

    private static final int ROUNDS = 5;
    private static final List<String> WITHOUT_A_DISPLAY = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final String CACHE = "-XX:AOTCache";

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
            Stream<Row> plain = rows("without a cache", "-XX:AOTMode=off", world, rounds);
            Path cache = home.resolve("murmuration.aot");
            return Files.isReadable(cache) ? Stream.concat(plain, rows("as installed", CACHE + "=" + cache, world, rounds)) : plain;
        }
    }

    private Stream<Row> rows(String kind, String option, Path world, int rounds) {
        List<Map<String, Double>> starts = Stream.generate(() -> start(option, world)).limit(rounds).toList();
        String how = "From the start of a process to the sample world's window, drawn by the software pipeline without a display, " + kind + "; median of " + rounds + ".";
        return Stream.of(
                Row.under(.5, "first frame, " + kind, median(starts, FirstFrame.DRAWN), "s", how),
                Row.under(1.5, "alive, " + kind, median(starts, FirstFrame.ALIVE), "s", how + " Until the first look at the living world is shown."));
    }

    private static double median(List<Map<String, Double>> starts, String moment) {
        return starts.stream().mapToDouble(start -> start.get(moment)).sorted().toArray()[starts.size() / 2];
    }

    /// Seconds until each moment of which the process tells.
    private Map<String, Double> start(String option, Path world) {
        long begun = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command(option, world)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var moments = new TreeMap<String, Double>();
            try (BufferedReader said = process.inputReader()) {
                while (!moments.containsKey(FirstFrame.ALIVE)) {
                    String line = said.readLine();
                    if (line == null) break;
                    moments.put(line, (System.nanoTime() - begun) / 1e9);
                }
            } finally {
                process.destroyForcibly().onExit().join();
            }
            if (moments.keySet().containsAll(List.of(FirstFrame.DRAWN, FirstFrame.ALIVE))) return moments;
            throw new IllegalStateException("The sample world's window did not open in a process of its own.");
        } catch (IOException e) {
            throw new IllegalStateException("The studio could not be started in a process of its own.", e);
        }
    }

    private List<String> command(String option, Path world) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> !argument.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(WITHOUT_A_DISPLAY);
        command.add(option);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstFrame.class.getName(), home.toString(), world.toString(), world.resolveSibling("remembered").toString(), "0"));
        return command;
    }
}
