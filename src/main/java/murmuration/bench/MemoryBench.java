package murmuration.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import murmuration.language.Embeddings;
import murmuration.world.World;

/// What the program holds of the machine's memory with the sample world alive and its measure of meaning loaded, in a process that has done nothing else.
final class MemoryBench implements Bench {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        if (!Resident.isTold()) return Stream.empty();
        try (var folder = BenchFolder.make()) {
            long megabytes = residentAfter(Home.sampleIn(folder), quick ? 5 : 60);
            String how = "Resident memory of a fresh process with the options of this one, in which the sample world has lived for " + (quick ? 5 : 60) + " s; without a window and without the model's process.";
            return Stream.of(Row.under(400, "memory", megabytes, "MB", how));
        }
    }

    private static long residentAfter(Path sample, int seconds) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MemoryBench.class.getName(), sample.toString(), Integer.toString(seconds)));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader said = process.inputReader()) {
                return Long.parseLong(String.valueOf(said.readLine()));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("The sample world could not be opened in a process of its own.", e);
        }
    }

    /// Opens a world, lets it live and says how many megabytes that takes.
    static void main(String[] arguments) throws InterruptedException {
        try (var embeddings = new Embeddings();
                World world = World.open(Path.of(arguments[0]), World.Options.usual(Home.path()))) {
            world.start();
            embeddings.of("Whatever is asked first loads the model.");
            Thread.sleep(Duration.ofSeconds(Long.parseLong(arguments[1])));
            System.out.println(Resident.megabytes(ProcessHandle.current()));
        }
    }
}
