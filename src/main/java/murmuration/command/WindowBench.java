package murmuration.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import murmuration.bench.Bench;
import murmuration.bench.BenchFolder;
import murmuration.bench.StubEndpoint;
import murmuration.studio.WindowTimes;
import murmuration.world.Worlds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whether the window stutters while fifty people live, ten thousand traces a second are left and the writers of the world are busy, or while the model server that all of them
/// write with sends without end. It stands here because a bench does not look into the studio.
final class WindowBench implements Bench {

    private static final int SECONDS = 600;
    private static final int QUICK_SECONDS = 30;
    private static final int FIGURES = 3;
    private static final List<String> WITHOUT_A_DISPLAY = List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-XX:AOTMode=off");

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final boolean flooded;
    private final Path home;

    private WindowBench(String name, boolean flooded, Path home) {
        this.name = name;
        this.flooded = flooded;
        this.home = home;
    }

    /// @param home the program's folder
    static WindowBench busy(Path home) {
        return new WindowBench("window", false, home);
    }

    /// @param home the program's folder
    static WindowBench flooded(Path home) {
        return new WindowBench("flood", true, home);
    }

    @Override
    public String name() {
        return name;
    }

    /// It takes its ten minutes.
    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int seconds = quick ? QUICK_SECONDS : SECONDS;
        try (var folder = BenchFolder.make()) {
            Path world = Worlds.makeSample(folder.path().resolve("sample"), home);
            return flooded ? flooded(world, seconds) : rows(measure(world, seconds), seconds, "the embedded writer and the database at work");
        }
    }

    private Stream<Row> flooded(Path world, int seconds) {
        try (var server = StubEndpoint.start()) {
            ObjectNode file = (ObjectNode) JSON.readTree(world.resolve("world.json").toFile());
            file.put("voice", "flood").putObject("voices").putObject("flood").put("kind", "endpoint").put("baseUrl", server.flood().toString()).put("model", "stub").put("style", "chat");
            JSON.writeValue(world.resolve("world.json").toFile(), file);
            return rows(measure(world, seconds), seconds, "all of them writing with a server that sends without end");
        }
    }

    private Stream<Row> rows(Map<String, Double> said, int seconds, String busy) {
        String how = seconds + " s of the studio's window in the software pipeline without a display, after 15 s to warm up: 50 people, " + Math.round(said.get(WindowTimes.RATE)) + " traces a second, " + busy + ".";
        return Stream.of(
                Row.under(100, name + ", longest pulse", said.get(WindowTimes.LONGEST), "ms", how),
                Row.under(16, name + ", our work p99", said.get(WindowTimes.WORK), "ms", how + " Processor time of JavaFX's thread from one pulse to the next."));
    }

    private Map<String, Double> measure(Path world, int seconds) {
        try {
            Process process = new ProcessBuilder(command(world, seconds)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var said = new TreeMap<String, Double>();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = said.size() < FIGURES ? lines.readLine() : null) {
                    String[] parts = line.split(" ");
                    if (List.of(WindowTimes.LONGEST, WindowTimes.WORK, WindowTimes.RATE).contains(parts[0])) said.put(parts[0], Double.valueOf(parts[1]));
                }
            } finally {
                process.destroyForcibly().onExit().join();
            }
            if (said.size() == FIGURES) return said;
            throw new IllegalStateException("The window did not live to its end in a process of its own.");
        } catch (IOException e) {
            throw new IllegalStateException("The studio could not be started in a process of its own.", e);
        }
    }

    private List<String> command(Path world, int seconds) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> !argument.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(WITHOUT_A_DISPLAY);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WindowTimes.class.getName(), home.toString(), world.toString(), world.resolveSibling("remembered").toString(), Integer.toString(seconds)));
        return command;
    }
}
