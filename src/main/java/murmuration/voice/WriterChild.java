package murmuration.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.kherud.llama.LlamaModel;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/// The studio's end of one writer's process, from start to kill. The process gets a private folder for the native library and for
/// whatever a crash leaves behind.
final class WriterChild {

    private static final Logger log = LoggerFactory.getLogger(WriterChild.class);
    private static final long KILL_SECONDS = 5;

    /// A longer line is no reply, however long it goes on.
    private static final int LONGEST_LINE = 1 << 20;
    private static final int PAGE = 4096;
    private static final Pattern SECRET = Pattern.compile("(?i)key|token|secret|passw|credential");

    /// Beside the model's weights: its working memory, and a Java machine.
    private static final long WORKING_MEMORY = 2L << 30;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private final long mostMemory;
    private final Process process;
    private final BufferedWriter orders;

    private WriterChild(Path folder, long mostMemory, Process process) {
        this.folder = folder;
        this.mostMemory = mostMemory;
        this.process = process;
        this.orders = process.outputWriter(UTF_8);
    }

    /// @throws VoiceException if no process can be started
    static WriterChild start(Path model, Manner manner, int threads) {
        try {
            Path folder = folder();
            return start(folder, 2 * Files.size(model) + WORKING_MEMORY, command(folder, WriterProcess.class, model, manner, threads));
        } catch (IOException e) {
            throw new VoiceException("The small model's own process could not be started.", e);
        }
    }

    /// A private one for a process, with this program's number in its name: by that the next start knows whose it was.
    static Path folder() throws IOException {
        return Files.createTempDirectory("murmuration-writer-" + ProcessHandle.current().pid() + "-");
    }

    /// @param folder of its own
    /// @param main what it runs, which is told the file, the drafts at the same time, the tokens of each and the threads
    static List<String> command(Path folder, Class<?> main, Path model, Manner manner, int threads) {
        return Stream.concat(politely(), Stream.of(java().toString(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash.log"), "--enable-native-access=ALL-UNNAMED",
                "-Dde.kherud.llama.tmpdir=" + folder, "-cp", classPath(), main.getName(),
                model.toAbsolutePath().toString(), String.valueOf(manner.atOnce()), String.valueOf(manner.context()), String.valueOf(threads))).toList();
    }

    /// @param mostMemory in bytes; a process that holds more is greedy
    static WriterChild start(Path folder, long mostMemory, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> SECRET.matcher(name).find()); // a model has no need of anybody's keys
        return new WriterChild(folder, mostMemory, process.start());
    }

    /// The window comes first where processors are few.
    private static Stream<String> politely() {
        return Files.isExecutable(NICE) ? Stream.of(NICE.toString(), "-n", "5") : Stream.empty();
    }

    private static Path java() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /// Only what the process uses: a short class path starts sooner and holds less.
    private static String classPath() {
        return Stream.of(WriterProcess.class, LlamaModel.class, JsonMapper.class, JsonParser.class, JsonTypeInfo.class)
                .map(WriterChild::home).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hands on each reply, and says so when the process has ended; both on threads of this child's own.
    void listen(Consumer<Reply> replies, Runnable ended) {
        Thread.ofPlatform().daemon().name("writer's replies").start(() -> {
            read(process.inputReader(UTF_8), line -> replies.accept(json.readValue(line, Reply.class)));
            kill();
            ended.run();
        });
        Thread.ofPlatform().daemon().name("writer's log").start(() -> read(process.errorReader(), line -> log.debug("{}", line)));
    }

    private static void read(BufferedReader from, Consumer<String> lines) {
        try (from) {
            for (String line = line(from); line != null; line = line(from)) {
                lines.accept(line);
            }
        } catch (IOException | JacksonException e) {
            log.debug("The writer's process broke off.", e);
        }
    }

    /// Nothing at the end. A line that goes on and on would fill the studio's memory.
    private static @Nullable String line(BufferedReader from) throws IOException {
        var line = new StringBuilder();
        int next = from.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = from.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("A line without end");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /// Whether it holds far more memory than its model needs; never, where the system does not say.
    boolean isGreedy() {
        try {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(process.pid()), "statm")).split(" ");
            return Long.parseLong(pages[1]) * PAGE > mostMemory;
        } catch (IOException _) { // another kind of system, or the process has just ended
            return false;
        }
    }

    /// The processor time that it has had; nothing, where the system does not say.
    Duration spent() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// An order to a process that has just ended is lost; its end is told to the listener.
    void send(Order order) {
        try {
            orders.write(json.writeValueAsString(order));
            orders.write('\n');
            orders.flush();
        } catch (IOException e) {
            log.debug("The writer's process takes no orders.", e);
        }
    }

    long pid() {
        return process.pid();
    }

    /// Ends the process the hard way: asked politely while it computes, it would crash. Returns when it is gone.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) { // the process is ending anyway; the caller sees the flag
            Thread.currentThread().interrupt();
        }
        sweep(folder);
    }

    /// Takes the private folder of a process that is gone away.
    static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : Stream.concat(inside, Stream.of(folder)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.debug("Left behind: {}", folder, e);
        }
    }
}
