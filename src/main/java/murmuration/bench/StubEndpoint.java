package murmuration.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// A model server in a process of its own that answers every chat completion with 8 kB, in the pieces that such servers stream, as fast as it is told on its standard
/// input; under `/flood` without end. It ends when that does.
public record StubEndpoint(Process process, int port) implements AutoCloseable {

    static final Duration LATENCY = Duration.ofMillis(200);
    static final Duration SLOWER = Duration.ofSeconds(2);

    /// How long an answer takes, and how long one under `/slow`.
    enum Pace {
        AT_ONCE(Duration.ZERO, Duration.ZERO),
        EVEN(LATENCY, LATENCY),
        ONE_SLOW(LATENCY, LATENCY.plus(SLOWER));

        private final Duration usual;
        private final Duration slow;

        Pace(Duration usual, Duration slow) {
            this.usual = usual;
            this.slow = slow;
        }
    }

    private static final int BYTES = 8_000;
    private static final List<String> WHO = List.of(("nurse baker warden sailor teacher clerk widow painter doctor driver farmer singer judge miller porter cook actor barber captain dancer editor fisher "
            + "gardener hunter jeweller keeper lawyer mayor neighbour officer pilot queen rider soldier tailor uncle visitor weaver student smith printer plumber "
            + "priest poet pupil guest guard dentist").split(" "));
    private static final List<String> DID = List.of(("counted carried mended buried painted opened stole washed guarded measured sold hid burned weighed lifted broke borrowed chased cleaned covered "
            + "described dropped emptied fetched filled folded forgot gathered inspected kept kicked lost marked moved noticed packed polished praised pulled pushed "
            + "remembered repaired returned searched shook shared threw touched").split(" "));
    private static final List<String> WHAT = List.of(("bread rope lamp ladder letter window kettle blanket hammer basket mirror candle ticket bucket chair coat apple anchor barrel bell bicycle boot bottle "
            + "broom cabinet carpet clock coin cradle curtain dress drum engine fence flag flute glove guitar hat helmet jacket jar key knife map medal needle oven").split(" "));
    private static final List<String> WHERE = List.of(("harbour bridge market chapel station orchard cellar tower quarry garden tunnel library meadow bakery prison lighthouse abbey airport attic bank barn "
            + "beach cafe camp castle cave cemetery cinema clinic college corridor cottage court factory farm ferry field forest fountain gallery garage hospital "
            + "hotel island kitchen museum palace theatre").split(" "));

    public static StubEndpoint start() {
        try {
            Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
            Process process = new ProcessBuilder(java.toString(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StubEndpoint.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader said = process.inputReader();
            return new StubEndpoint(process, Integer.parseInt(String.valueOf(said.readLine())));
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("The stub endpoint's own process could not be started.", e);
        }
    }

    URI url(boolean slow) {
        return URI.create("http://127.0.0.1:" + port + (slow ? "/slow" : "") + "/v1");
    }

    /// Where an answer goes on for as long as somebody listens.
    public URI flood() {
        return URI.create("http://127.0.0.1:" + port + "/flood/v1");
    }

    /// From now on.
    void pace(Pace pace) {
        try {
            BufferedWriter told = process.outputWriter();
            told.write(pace.name() + "\n");
            told.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The stub endpoint has ended.", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void main() throws IOException {
        var pace = new AtomicReference<>(Pace.EVEN);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, pace.get().usual));
        server.createContext("/slow/v1/chat/completions", exchange -> answer(exchange, pace.get().slow));
        server.createContext("/flood/v1/chat/completions", StubEndpoint::flood);
        server.start();
        System.out.println(server.getAddress().getPort());
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).lines().forEach(line -> pace.set(Pace.valueOf(line)));
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Duration after) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(after);
            byte[] body = body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) { // the process is ending
            Thread.currentThread().interrupt();
        }
    }

    /// By turns words and nothing but signs of life, so that it is never found out for good.
    private static void flood(HttpExchange exchange) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            String wave = RandomGenerator.getDefault().nextBoolean() ? chunk("\"content\":\"" + post() + " \"", "null", "") : ": ping\n\n";
            byte[] waves = wave.repeat(100).getBytes(StandardCharsets.UTF_8);
            while (true) exchange.getResponseBody().write(waves);
        } catch (IOException _) { // whoever listened has had enough
        }
    }

    /// A chunk for each word, with the fields that the protocol repeats in each of them, and the rest of the 8 kB as one of them.
    private static String body() {
        var body = new StringBuilder();
        for (String word : post().split("(?<= )")) body.append(chunk("\"content\":\"" + word + "\"", "null", ""));
        int missing = BYTES - body.length() - 2 * chunk("", "null", "").length();
        body.append(chunk("", "null", ",\"system_fingerprint\":\"" + "0".repeat(Math.max(0, missing)) + "\""));
        return body.append(chunk("", "\"stop\"", "")).append("data: [DONE]\n\n").toString();
    }

    private static String chunk(String delta, String finish, String more) {
        return "data: {\"id\":\"chatcmpl-0123456789abcdefghijklmnop\",\"object\":\"chat.completion.chunk\",\"created\":1790000000,\"model\":\"stub\",\"service_tier\":\"default\","
                + "\"choices\":[{\"index\":0,\"delta\":{" + delta + "},\"logprobs\":null,\"finish_reason\":" + finish + "}]" + more + "}\n\n";
    }

    private static String post() {
        var random = RandomGenerator.getDefault();
        return String.format(Locale.ROOT, "While the gate was shut, the %s %s the %s at the %s before the %s %s the %s.", one(WHO, random), one(DID, random), one(WHAT, random), one(WHERE, random), one(WHO, random), one(DID, random),
                one(WHAT, random));
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
