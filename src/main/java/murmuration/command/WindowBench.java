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

/// Whether the window stutters: while fifty people live, ten thousand traces a second are left and the writers of the world are busy, or while the model server that all of them write
/// with sends without end; and while somebody works in it. It stands here because a bench does not look into the studio.
final class WindowBench implements Bench {

    private static final int SECONDS = 600;
    private static final int QUICK_SECONDS = 30;
    private static final List<String> ALWAYS = List.of("-Dprism.order=sw", "-XX:AOTMode=off");

    /// On this one JavaFX's thread copies each picture dot by dot, some ten milliseconds that no real window takes, so a display is used where there is one.
    private static final String WITHOUT_A_DISPLAY = "-Dglass.platform=Headless";

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

    /// It takes its ten minutes, twice.
    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int seconds = quick ? QUICK_SECONDS : SECONDS;
        return flooded ? flooded(seconds) : Stream.concat(crowded(measure(seconds, List.of()), seconds, "the embedded writer and the database at work"), asANovelist(seconds));
    }

    private Stream<Row> flooded(int seconds) {
        try (var folder = BenchFolder.make(); var server = StubEndpoint.start()) {
            Path world = Worlds.makeSample(folder.path().resolve("sample"), home);
            ObjectNode file = (ObjectNode) JSON.readTree(world.resolve("world.json").toFile());
            file.put("voice", "flood").putObject("voices").putObject("flood").put("kind", "endpoint").put("baseUrl", server.flood().toString()).put("model", "stub").put("style", "chat");
            JSON.writeValue(world.resolve("world.json").toFile(), file);
            return crowded(measure(world, seconds, List.of()), seconds, "all of them writing with a server that sends without end");
        }
    }

    private Stream<Row> crowded(Map<String, String> said, int seconds, String busy) {
        String how = seconds + " s of the studio's window in the software pipeline " + where() + ", after 15 s to warm up: 50 people, " + Math.round(number(said, "rate")) + " traces a second, " + busy + ".";
        return Stream.of(
                Row.under(100, name + ", longest pulse", number(said, "longest"), "ms", how + apart(said)),
                Row.under(100, name + ", most work in a pulse", number(said, "most"), "ms", how + busiest(said)),
                Row.under(16, name + ", our work p99", number(said, "work"), "ms", how + " Processor time of JavaFX's thread from one pulse to the next; without styles and layout " + said.get("p99ours") + " ms."));
    }

    private Stream<Row> asANovelist(int seconds) {
        Map<String, String> said = measure(seconds, List.of(WindowTimes.AS_A_NOVELIST));
        String how = seconds + " s of the same window from its first second on: the five of the sample world, the embedded writer at work, and a key every 0.9 s, which open each view for the first time and again, read posts, approve and discard.";
        return Stream.of(
                Row.under(100, "window, longest pulse with five", number(said, "longest"), "ms", how + apart(said)),
                Row.under(100, "window, most work in a pulse with five", number(said, "most"), "ms", how + busiest(said)),
                Row.under(16, "window, our work p99 with five", number(said, "work"), "ms", how));
    }

    private static String apart(Map<String, String> said) {
        return " Of the longest pulse " + said.get("ours") + " ms of the processor were ours, " + said.get("toolkit") + " ms styles and layout, " + said.get("collected") + " ms the collector stopped everybody; the rest JavaFX's thread waited. Pressed last: "
                + said.get("during") + ".";
    }

    private static String busiest(Map<String, String> said) {
        return " Processor time of JavaFX's thread. The busiest pulses, our part and that of styles and layout: " + said.get("busiest") + ".";
    }

    private static String where() {
        return display() ? "on this display" : "without a display, whose platform copies each picture dot by dot";
    }

    private static double number(Map<String, String> said, String what) {
        return Double.parseDouble(said.get(what));
    }

    private Map<String, String> measure(int seconds, List<String> kind) {
        try (var folder = BenchFolder.make()) {
            return measure(Worlds.makeSample(folder.path().resolve("sample"), home), seconds, kind);
        }
    }

    private Map<String, String> measure(Path world, int seconds, List<String> kind) {
        try {
            var command = command(world, seconds);
            command.addAll(kind);
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var said = new TreeMap<String, String>();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = said.size() < WindowTimes.SAID.size() ? lines.readLine() : null) {
                    String[] parts = line.split(" ", 2);
                    if (WindowTimes.SAID.contains(parts[0])) said.put(parts[0], parts[1]);
                }
            } finally {
                process.destroyForcibly().onExit().join();
            }
            if (said.size() == WindowTimes.SAID.size()) return said;
            throw new IllegalStateException("The window did not live to its end in a process of its own.");
        } catch (IOException e) {
            throw new IllegalStateException("The studio could not be started in a process of its own.", e);
        }
    }

    private static boolean display() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || System.getenv("DISPLAY") != null;
    }

    private List<String> command(Path world, int seconds) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> !argument.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(ALWAYS);
        if (!display()) command.add(WITHOUT_A_DISPLAY);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WindowTimes.class.getName(), home.toString(), world.toString(), world.resolveSibling("remembered").toString(), Integer.toString(seconds)));
        return command;
    }
}
