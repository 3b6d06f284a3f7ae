package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import murmuration.export.Format;
import murmuration.voice.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the running program shows to others on the machine: no socket that listens, no connection that nobody asked for, no key anywhere but in its place.
@EnabledOnOs(OS.LINUX)
class SurfaceTest {

    private static final String KEY = "sk-planted-7f3a9c51d2e84b60";
    private static final int LONG_ENOUGH = 25;
    private static final Set<String> LISTENING = Set.of("0A");
    private static final Set<String> CONNECTED = Set.of("01", "02");

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void a_planted_key_is_found_nowhere_and_nothing_listens() throws Exception {
        Path world = Path.of(new Program(folder).sample());
        var asked = new CountDownLatch(2);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] echo = ("{\"error\":{\"message\":\"" + exchange.getRequestHeaders().getFirst("Authorization") + " is no good\"}}").getBytes();
            exchange.sendResponseHeaders(401, echo.length);
            exchange.getResponseBody().write(echo);
            exchange.close();
            asked.countDown();
        });
        server.start();
        try {
            setUp(world, server.getAddress().getPort());
            Process program = start(world);
            try {
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                List<ProcessHandle> processes = Stream.concat(Stream.of(program.toHandle()), program.descendants()).toList();
                assertThat(processes).hasSizeGreaterThan(1);
                String configured = "0100007F:%04X".formatted(server.getAddress().getPort());
                for (ProcessHandle process : processes) {
                    assertThat(proc(process, "cmdline")).doesNotContain(KEY);
                    assertThat(sockets(process, LISTENING, LOCAL)).isEmpty();
                    assertThat(sockets(process, CONNECTED, REMOTE)).allMatch(there -> there.endsWith(configured));
                }
                ProcessHandle writer = program.descendants().findFirst().orElseThrow();
                assertThat(proc(program.toHandle(), "environ")).contains(KEY); // planted there as well, by whoever keeps keys in his shell
                assertThat(proc(writer, "environ")).doesNotContain(KEY);
                assertThat(libraries()).isNotEmpty().allMatch(library -> isPrivate(library.getParent()) && library.getParent().getFileName().toString().matches("murmuration-[a-z]+-\\d+-\\d+"));
                crash(writer);
                program.destroy();
                assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                program.destroyForcibly();
            }
        } finally {
            server.stop(0);
        }
        new Program(folder).run("backup", world.toString()).done();
        exportAll(world);
        assertThat(folder.resolve("tmp")).isDirectory();
        assertThat(holding(KEY)).allMatch(file -> file.startsWith(folder.resolve("config")));
        assertThat(holding(KEY).stream().flatMap(file -> permissions(file).stream())).noneMatch(permission -> permission.contains("OTHERS") || permission.contains("GROUP"));
        String log = log();
        assertThat(log).contains("401"); // what happened is told
        assertThat(told(world)).hasSizeGreaterThan(100).noneMatch(log::contains);
    }

    /// Whatever lies on the desk goes out in every form.
    private void exportAll(Path world) {
        var program = new Program(folder);
        var approve = new ArrayList<>(List.of("desk", world.toString(), "approve"));
        program.run("desk", world.toString(), "list", "--waiting", "--json").done().rows().forEach(row -> approve.add(row.get("id").asString()));
        if (approve.size() > 3) program.run(approve.toArray(String[]::new)).done();
        for (Format format : Format.values()) {
            program.run("export", world.toString(), "--format", format.id(), "--out", folder.resolve("posts-" + format.id() + "." + format.extension()).toString()).done();
        }
    }

    private String log() throws IOException {
        var log = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) log.append(Files.readString(file));
        }
        return log.toString();
    }

    /// Every sentence of the book, of its facts and events, and of the posts.
    private List<String> told(Path world) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> chapters = Files.list(world.resolve("manuscript"))) {
            for (Path chapter : chapters.toList()) texts.add(Files.readString(chapter));
        }
        new JsonMapper().readTree(Files.readString(world.resolve("world.json"))).findValues("text").forEach(text -> texts.add(text.asString()));
        new Program(folder).run("desk", world.toString(), "list", "--json").done().rows().forEach(row -> texts.add(row.get("text").asString()));
        return texts.stream().flatMap(text -> Stream.of(text.split("(?<=[.!?])\\s+"))).filter(sentence -> sentence.length() > LONG_ENOUGH).toList();
    }

    /// The native libraries that the program unpacked.
    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
            return files.filter(file -> file.toString().endsWith(".so")).toList();
        }
    }

    private static boolean isPrivate(Path file) {
        return permissions(file).stream().noneMatch(permission -> permission.contains("OTHERS") || permission.contains("GROUP"));
    }

    /// As a fault in its native code would: it writes what it was doing into a file and ends.
    private static void crash(ProcessHandle process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor()).isZero();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private void setUp(Path world, int port) throws IOException {
        Keys.in(folder.resolve("config/murmuration")).set("cloud", KEY);
        var json = new JsonMapper();
        var file = (ObjectNode) json.readTree(Files.readString(world.resolve("world.json")));
        file.putObject("voices").putObject("cloud").put("kind", "endpoint").put("baseUrl", "http://127.0.0.1:" + port + "/v1").put("model", "m").put("style", "chat").put("key", "keyring:cloud");
        Files.writeString(world.resolve("world.json"), json.writeValueAsString(file));
        for (Path sheet : sheets(world)) {
            var character = (ObjectNode) json.readTree(Files.readString(sheet));
            if (sheet.getFileName().toString().startsWith("t")) character.put("voiceModel", "cloud");
            Files.writeString(sheet, json.writeValueAsString(character));
        }
    }

    private static List<Path> sheets(Path world) throws IOException {
        try (Stream<Path> files = Files.list(world.resolve("characters"))) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith("schema.json")).toList();
        }
    }

    private Process start(Path world) throws IOException {
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m", "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dmurmuration.home=" + System.getProperty("murmuration.home"), "-cp", System.getProperty("java.class.path"), "murmuration.Main", "run", world.toString(), "--for", "90s", "--speed", "3600", "--json");
        program.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        program.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        program.environment().put("OPENAI_API_KEY", KEY);
        return program.redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
    }

    private static String proc(ProcessHandle process, String what) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), what), StandardCharsets.ISO_8859_1);
    }

    /// One end of the sockets of one process that are in one of these states, as the kernel lists them.
    private static List<String> sockets(ProcessHandle process, Set<String> states, int end) throws IOException {
        Set<String> own = sockets(process);
        var found = new ArrayList<String>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            proc(process, table).lines().skip(1).map(line -> line.strip().split("\\s+")).filter(row -> states.contains(row[3]) && own.contains("socket:[" + row[9] + "]")).forEach(row -> found.add(row[end]));
        }
        return found;
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.map(SurfaceTest::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) { // it was closed while we looked
            return "";
        }
    }

    private List<Path> holding(String words) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file), words)) found.add(file);
            }
        }
        return found;
    }

    private static boolean holds(byte[] bytes, String words) throws IOException {
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(words)) return true;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1).contains(words)) return true;
            }
        }
        return false;
    }

    private static List<String> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().map(Enum::name).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
