package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/// A model server of a kind one would rather not meet, on this machine. It answers with the queued answers in turn and goes on with the last.
final class FakeServer implements AutoCloseable {

    /// What it does with one request.
    @FunctionalInterface
    interface Answering {
        void to(HttpExchange exchange, FakeServer server) throws IOException;
    }

    record Received(String path, String authorization, String body) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answering> answers = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<Received> received = new CopyOnWriteArrayList<>();
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    FakeServer(Answering... answers) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), answers);
    }

    private FakeServer(HttpServer http, Answering... answers) {
        this.answers.addAll(List.of(answers));
        this.http = http;
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    /// Speaks TLS with a certificate that it made itself.
    static FakeServer signedByNobody(Path folder, Answering... answers) throws Exception {
        Path store = folder.resolve("forged.p12");
        assertThat(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "forged", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
                "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "forged").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "forged".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "forged".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FakeServer(https, answers);
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    int port() {
        return http.getAddress().getPort();
    }

    EndpointSettings settings() {
        return EndpointSettings.of("study", url(), "big-model", EndpointSettings.Style.CHAT);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestURI().getPath(), String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
            events.add("asked");
            next().to(exchange, this);
        } catch (IOException e) {
            events.add("left by the client");
        }
    }

    private synchronized Answering next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    /// Until the server is closed.
    void hang() {
        await(Long.MAX_VALUE);
    }

    private void await(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) { // the server is being closed
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    static Answering status(int status, String... headers) {
        return (exchange, _) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] body = ("{\"error\":{\"message\":\"no, " + exchange.getRequestHeaders().getFirst("Authorization") + "\"}}").getBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Answering redirect(URI elsewhere) {
        return status(307, "Location", elsewhere.toString());
    }

    static Answering body(String type, String text) {
        return (exchange, _) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// In one piece, as some servers do although they were asked for a stream.
    static Answering whole(String text) {
        return body("application/json", "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + JSON.writeValueAsString(text) + "},\"finish_reason\":\"stop\"}]}");
    }

    static String chunk(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":" + JSON.writeValueAsString(text) + "}}]}\n\n";
    }

    /// Word by word, with what it cost at the end.
    static Answering stream(String text) {
        return (exchange, _) -> {
            OutputStream out = open(exchange);
            for (String word : text.split("(?<= )")) {
                write(out, chunk(word));
            }
            write(out, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
            write(out, "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":500,\"completion_tokens\":20,\"total_tokens\":520}}\n\ndata: [DONE]\n\n");
        };
    }

    static Answering completion(String text) {
        return (exchange, _) -> {
            OutputStream out = open(exchange);
            write(out, "data: {\"choices\":[{\"index\":0,\"text\":" + JSON.writeValueAsString(text) + ",\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        };
    }

    static Answering hanging() {
        return (_, server) -> server.hang();
    }

    static Answering hangingAfter(String text) {
        return (exchange, server) -> {
            write(open(exchange), chunk(text));
            server.events.add("began");
            server.hang();
        };
    }

    /// Words without end, until nobody reads them.
    static Answering flood(String piece) {
        return (exchange, _) -> {
            OutputStream out = open(exchange);
            while (true) {
                write(out, piece);
            }
        };
    }

    static Answering drip() {
        return (exchange, server) -> {
            OutputStream out = open(exchange);
            for (byte one : chunk("I counted the bowls.").getBytes(StandardCharsets.UTF_8)) {
                out.write(one);
                out.flush();
                server.await(1000);
            }
        };
    }

    /// Says how long the answer is, and is wrong.
    static Answering shorterThanSaid() {
        return (exchange, _) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 5000);
            write(exchange.getResponseBody(), chunk("I counted the bowls."));
        };
    }

    /// A stream that breaks off in the middle of an event.
    static Answering half() {
        return (exchange, _) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 5000);
            write(exchange.getResponseBody(), chunk("I counted the bowls.").substring(0, 30));
        };
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
