package murmuration.export.bluesky;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Personal Data Server over HTTP. It is not followed when it points elsewhere, since a token would go along, and is heard only for a while and to a length.
final class Pds implements Server, AutoCloseable {

    private static final long LONGEST_ANSWER = 1 << 20;
    private static final int LONGEST_MESSAGE = 200;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\s]+");
    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicReference<HttpClient> http = new AtomicReference<>();
    private final Duration patience;

    /// @param patience for a whole answer
    Pds(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Reply query(String service, String method, Map<String, String> parameters) {
        String query = parameters.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(joining("&"));
        return asked(HttpRequest.newBuilder(address(service, method + "?" + query)).GET());
    }

    @Override
    public Reply procedure(String service, String method, Optional<JsonNode> body, Optional<String> token) {
        var request = HttpRequest.newBuilder(address(service, method)).POST(body.map(JsonNode::toString).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        if (body.isPresent()) request.header("Content-Type", "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return asked(request);
    }

    /// Made when it is needed, since most novelists never publish here. Of two that are made at once, one is closed again.
    private HttpClient http() {
        HttpClient there = http.get();
        if (there != null) return there;
        HttpClient made = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // the server's own upgrade to HTTP/2 fails with Java's client
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        if (http.compareAndSet(null, made)) return made;
        made.shutdownNow();
        return http();
    }

    private static URI address(String service, String method) {
        return URI.create(service + "/xrpc/" + method);
    }

    private Reply asked(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http().sendAsync(request.header("Accept", "application/json").timeout(patience).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return understood(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) { // a server that answers drop by drop is no better than none
            answer.cancel(true);
            return new Reply.Silence("the server did not answer in time");
        } catch (ExecutionException e) {
            return new Reply.Silence(e.getCause() instanceof IOException cause ? reason(cause) : "the network failed");
        } catch (InterruptedException _) { // whoever asked is leaving; it is looked up next time
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Reply.Silence("the program was closed meanwhile");
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.net.http.HttpTimeoutException _ -> "the server did not answer in time";
            case java.net.ConnectException _ -> "the server cannot be reached";
            default -> "the connection broke";
        };
    }

    private static Reply understood(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Optional<JsonNode> body = json(response.body());
        if (status == 200) return body.<Reply>map(Reply.Done::new).orElseGet(() -> new Reply.Silence("the server answered something that makes no sense"));
        if (status < 300) return new Reply.Silence("the server answered something that makes no sense");
        if (status >= 500 && status != 501) return new Reply.Silence("the server is in trouble (" + status + ")");
        return new Reply.Refused(status, body.map(json -> word(json, "error")).orElse(""), body.map(json -> word(json, "message")).orElse(""), reset(response));
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException _) { // what is no JSON says nothing
            return Optional.empty();
        }
    }

    /// Text of a stranger: one line, no control characters, not too long.
    private static String word(JsonNode json, String name) {
        String word = NOT_SHOWN.matcher(json.path(name).asString("")).replaceAll(" ").strip();
        return word.length() <= LONGEST_MESSAGE ? word : word.substring(0, LONGEST_MESSAGE) + "…";
    }

    /// Seconds since 1970; there is no `Retry-After`.
    private static Optional<Instant> reset(HttpResponse<?> response) {
        try {
            OptionalLong seconds = response.headers().firstValueAsLong("ratelimit-reset");
            return seconds.isPresent() ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
        } catch (NumberFormatException | java.time.DateTimeException _) { // a server that does not know the time is left alone for the usual while
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        HttpClient there = http.get();
        if (there != null) there.shutdownNow();
    }
}
