package murmuration.voice;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The way to a server and back. LangChain4j says what is sent and reads what comes; this is the socket under it, because its own
/// forgets the headers of an error (Retry-After), reads on for ever, and answers on other threads.
///
/// A request runs on the thread that makes it, so an interrupt there closes the connection at once. HTTP/1.1, since test servers
/// without TLS speak nothing else; no redirect is followed; the key is put in here, so nobody else holds it.
final class Wire implements dev.langchain4j.http.client.HttpClient, AutoCloseable {

    /// Where the answer to the request of this thread goes.
    static final ScopedValue<Intake> INTAKE = ScopedValue.newInstance();

    private static final long MOST_BYTES = 1 << 20;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final EndpointSettings settings;
    private final Secret key;
    private final InstantSource clock;
    private final HttpClient http;

    Wire(EndpointSettings settings, Secret key, InstantSource clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT).executor(helpers(settings.baseUrl())).build();
    }

    /// Without TLS all that is done beside the asking thread is to put what came into a queue: a thread of its own for that costs more.
    private static Executor helpers(URI baseUrl) {
        return baseUrl.getScheme().equalsIgnoreCase("http") ? Runnable::run : Executors.newVirtualThreadPerTaskExecutor();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Answers are read as they come.");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Intake intake = INTAKE.get();
        try {
            HttpResponse<InputStream> response = http.send(post(request), Inflow.most(MOST_BYTES));
            try (InputStream body = new Capped(response.body(), MOST_BYTES, e -> intake.fail(Fault.of(e, settings.place())))) {
                if (response.statusCode() == UNAUTHORIZED) {
                    key.forget();
                }
                if (response.statusCode() != OK) {
                    intake.fail(Fault.refused(response.statusCode(), response.headers(), settings.model(), clock));
                } else {
                    intake.open();
                    listener.onOpen(SuccessfulHttpResponse.builder().statusCode(OK).headers(response.headers().map()).build());
                    read(response, body, parser, listener, intake);
                }
            }
        } catch (IOException e) {
            intake.fail(Fault.of(e, settings.place()));
        } catch (InterruptedException _) { // whoever waits has gone
            Thread.currentThread().interrupt();
            intake.fail(Fault.STOPPED);
        }
    }

    private java.net.http.HttpRequest post(HttpRequest request) {
        var post = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).POST(BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> post.header(name, value)));
        key.reveal().ifPresent(secret -> post.setHeader("Authorization", "Bearer " + secret));
        return post.build();
    }

    private static void read(HttpResponse<InputStream> response, InputStream body, ServerSentEventParser parser,
            ServerSentEventListener listener, Intake intake) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            intake.fail(Fault.WEB_PAGE);
            return;
        }
        parser.parse(type.contains("json") ? asEvents(body) : body, new Watching(listener, intake));
        if (response.headers().firstValue("Content-Length").or(() -> response.headers().firstValue("Transfer-Encoding")).isPresent()) {
            intake.finishUnlessBroken(); // with either, an answer that stops short is an error already
        }
        listener.onClose();
    }

    /// Sees the mark that ends a stream, which LangChain4j keeps to itself: what breaks after it is nobody's loss.
    private record Watching(ServerSentEventListener reader, Intake intake) implements ServerSentEventListener {

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            if (event.data().equals("[DONE]")) {
                intake.finish();
            }
            reader.onEvent(event, context);
        }

        @Override
        public void onError(Throwable unread) {
            reader.onError(unread);
        }
    }

    /// Some servers answer in one piece although a stream was asked for: that is a stream of one event.
    private static InputStream asEvents(InputStream body) throws IOException {
        try {
            JsonNode answer = JSON.readTree(body.readAllBytes());
            for (JsonNode choice : answer.path("choices")) {
                if (choice instanceof ObjectNode whole && whole.has("message")) {
                    whole.set("delta", whole.remove("message"));
                }
            }
            return new ByteArrayInputStream(("data: " + JSON.writeValueAsString(answer) + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException _) { // half an answer or none; an empty stream is told as such
            return InputStream.nullInputStream();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /// This wire, in the form in which LangChain4j takes it. Time limits are kept elsewhere.
    HttpClientBuilder builder() {
        return new Given(this);
    }

    private record Given(Wire wire) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return CONNECT_TIMEOUT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return wire.settings.timeout();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return wire;
        }
    }
}
