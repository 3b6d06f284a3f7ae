package murmuration.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import murmuration.world.World;
import tools.jackson.databind.json.JsonMapper;

/// Fifty characters who write with a slow endpoint as fast as they may, through everything that is in a post's way: decision, canon, checks, and the world's
/// database.
final class EndpointBench implements Bench {

    private static final int CHARACTERS = 50;
    private static final int NEWS = 10;
    private static final int IN_HAND = 3;
    private static final String SLOW_ONE = "Person0";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Duration SETTLING = StubEndpoint.SLOWER.plusSeconds(1);
    private static final Duration STRETCH = Duration.ofSeconds(2);
    private static final int TURNS = 2;

    /// What was seen in one stretch of time.
    ///
    /// @param posts by character
    private record Seen(Map<String, Long> posts, double seconds, double cpuMillis) {

        static final Seen NOTHING = new Seen(Map.of(), 0, 0);

        Seen and(Seen other) {
            var sum = new TreeMap<>(posts);
            other.posts.forEach((name, count) -> sum.merge(name, count, Long::sum));
            return new Seen(sum, seconds + other.seconds, cpuMillis + other.cpuMillis);
        }

        long all() {
            return posts.values().stream().mapToLong(Long::longValue).sum();
        }

        double postsASecond() {
            return all() / seconds;
        }

        double cpuMillisAPost() {
            return cpuMillis / Math.max(1, all());
        }

        double othersThan(String name) {
            return (all() - posts.getOrDefault(name, 0L)) / seconds;
        }
    }

    @Override
    public String name() {
        return "endpoint";
    }

    /// Both cases are measured in one world and by turns, so that what else the machine does meets both.
    @Override
    public Stream<Row> run(boolean quick) {
        Duration turn = Duration.ofSeconds(quick ? 5 : 15);
        try (var folder = BenchFolder.make();
                var stub = StubEndpoint.start()) {
            write(folder.path(), stub);
            try (World world = World.open(folder.path(), World.Options.usual(folder.path()).speed(1000))) {
                world.start();
                var handed = new TreeMap<String, Long>();
                long warmUp = warmUp(world, stub, handed, Duration.ofSeconds(quick ? 25 : 240));
                Seen even = Seen.NOTHING;
                Seen uneven = Seen.NOTHING;
                for (int i = 0; i < TURNS; i++) {
                    even = even.and(turn(world, stub, handed, StubEndpoint.Pace.EVEN, turn));
                    uneven = uneven.and(turn(world, stub, handed, StubEndpoint.Pace.ONE_SLOW, turn));
                }
                return rows(even, uneven, warmUp);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    private static Stream<Row> rows(Seen even, Seen uneven, long warmUp) {
        double ideal = CHARACTERS / (StubEndpoint.LATENCY.toMillis() / 1e3);
        String how = CHARACTERS + " characters, " + Math.round(even.seconds()) + " s after " + warmUp + " s of warming up without that latency; an endpoint in another process that answers after 200 ms with 8 kB; decision, canon, checks and database included.";
        return Stream.of(
                Row.atLeast(.97, "endpoint ratio", even.postsASecond() / ideal, "of ideal", how + " Posts a second (" + Math.round(even.postsASecond()) + ") against characters / latency."),
                Row.under(2, "endpoint CPU", even.cpuMillisAPost(), "ms/post", how + " CPU time of this whole process a post."),
                Row.atLeast(.98, "endpoint one slow", uneven.othersThan(SLOW_ONE) / even.othersThan(SLOW_ONE), "of rate", how + " One character's endpoint answers 2 s later: the rate that the others keep."));
    }

    /// Until the machine runs what it has compiled, and hardly compiles any more; at most so long. Answers come at once meanwhile, because how soon something is compiled
    /// depends on how often it has run.
    ///
    /// @return the seconds it took
    private static long warmUp(World world, StubEndpoint stub, Map<String, Long> handed, Duration most) throws InterruptedException {
        stub.pace(StubEndpoint.Pace.AT_ONCE);
        long began = System.nanoTime();
        var compiling = new Compiling();
        do {
            feed(world, handed, STRETCH);
        } while (compiling.goesOn() && System.nanoTime() - began < most.toNanos());
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static Seen turn(World world, StubEndpoint stub, Map<String, Long> handed, StubEndpoint.Pace pace, Duration measured) throws InterruptedException {
        stub.pace(pace);
        feed(world, handed, SETTLING);
        Map<String, Long> then = posts(world);
        long cpu = cpu();
        long began = System.nanoTime();
        feed(world, handed, measured);
        Map<String, Long> now = posts(world);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpuMillis = (cpu() - cpu) / 1e6;
        now.replaceAll((name, count) -> count - then.getOrDefault(name, 0L));
        return new Seen(now, seconds, cpuMillis);
    }

    /// Sees to it that nobody runs out of subjects, as a novelist would who hands them out.
    private static void feed(World world, Map<String, Long> handed, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            world.swarm().statuses().forEach((name, status) -> {
                for (long given = handed.getOrDefault(name, 0L); given < status.counts().decisions() + IN_HAND; given++) {
                    world.swarm().hand(name, "topic-" + name, "The gate of house " + given % NEWS + " was shut at noon, and nobody said why.");
                    handed.put(name, given + 1);
                }
            });
            Thread.sleep(StubEndpoint.LATENCY.dividedBy(2));
        }
    }

    private static Map<String, Long> posts(World world) {
        var posts = new TreeMap<String, Long>();
        world.swarm().statuses().forEach((name, status) -> posts.put(name, status.counts().posts()));
        return posts;
    }

    private static String person(int number) {
        return "Person" + number;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// A world in which nothing keeps anybody from writing but the checks. Each has a topic of her own: what it costs to read the others is measured elsewhere.
    private static void write(Path folder, StubEndpoint stub) {
        var topics = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < CHARACTERS; i++) topics.add(Map.of("id", "topic-" + person(i), "title", "House " + i, "description", "The house, its gate, its bread and its people"));
        var voices = Map.of("usual", voice(stub, false), "slow", voice(stub, true));
        try {
            Files.writeString(folder.resolve("world.json"), JSON.writeValueAsString(Map.of("title", "Bench", "chapter", 1, "topics", topics, "voice", "usual", "voices", voices)));
            Files.createDirectories(folder.resolve("manuscript"));
            Files.writeString(folder.resolve("manuscript/01.md"), "# Chapter 1\n\n" + "The gate of the house was shut at noon. The baker carried bread to the market before the warden came.\n\n".repeat(40));
            Path characters = Files.createDirectories(folder.resolve("characters"));
            for (int i = 0; i < CHARACTERS; i++) {
                String name = person(i);
                Files.writeString(characters.resolve(name + ".json"), JSON.writeValueAsString(character(name, "topic-" + name, name.equals(SLOW_ONE) ? "slow" : "usual")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> voice(StubEndpoint stub, boolean slow) {
        return Map.of("kind", "endpoint", "baseUrl", stub.url(slow).toString(), "model", "stub");
    }

    private static Map<String, Object> character(String name, String topic, String voice) {
        var samples = List.of(
                Map.of("situation", "The gate was shut.", "text", "I saw the gate. I counted the people before it."),
                Map.of("situation", "The bread ran out.", "text", "The baker had no bread, and he said so."),
                Map.of("situation", "The lamp was stolen.", "text", "Somebody carried the lamp away before the morning."));
        var constraints = Map.of("dailyPosts", 1_000_000, "topicCooldownHours", 0, "qualityThreshold", 25, "voiceThreshold", 0, "budget", Map.of("tokensPerDay", 1_000_000_000_000L));
        return Map.of("name", name, "role", "a neighbour", "voiceModel", voice, "motivations", Map.of(topic, Map.of("weight", 1)), "voice", Map.of("samples", samples), "constraints", constraints);
    }
}
