package murmuration.voice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Model servers that run on this machine. They are only looked for, and only when the novelist asks; nothing is sent to them but the
/// question which models they have.
public final class Endpoints {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 1 << 18;
    private static final int MOST_MODELS = 100;
    private static final int LONGEST_NAME = 120;
    private static final int OK = 200;

    /// A server that answered.
    ///
    /// @param models at least one, as the server names them
    public record Offer(String name, URI baseUrl, List<String> models) {}

    record Place(String name, int port) {}

    /// Where these programs listen unless they are told otherwise.
    private static final List<Place> USUAL = List.of(new Place("Ollama", 11434), new Place("LM Studio", 1234), new Place("llama.cpp", 8080));

    private Endpoints() {}

    /// Looks at the usual places, all at once; takes a second at most.
    public static List<Offer> detect() throws InterruptedException {
        return detect(USUAL, LIMIT);
    }

    static List<Offer> detect(List<Place> places, Duration limit) throws InterruptedException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
                var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = places.stream().map(place -> CompletableFuture.supplyAsync(() -> ask(http, place), lookers)
                    .completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS)).toList();
            var offers = new ArrayList<Offer>();
            answers.forEach(answer -> answer.join().ifPresent(offers::add));
            lookers.shutdownNow();
            http.shutdownNow();
            return offers;
        }
    }

    private static Optional<Offer> ask(HttpClient http, Place place) {
        URI baseUrl = URI.create("http://127.0.0.1:" + place.port() + "/v1");
        try {
            HttpResponse<InputStream> response = http.send(HttpRequest.newBuilder(URI.create(baseUrl + "/models")).build(), BodyHandlers.ofInputStream());
            try (InputStream body = new Capped(response.body(), MOST_BYTES, _ -> { })) {
                List<String> models = response.statusCode() == OK ? models(body) : List.of();
                return models.isEmpty() ? Optional.empty() : Optional.of(new Offer(place.name(), baseUrl, models));
            }
        } catch (IOException | JacksonException _) { // nobody is there, or somebody else
            return Optional.empty();
        } catch (InterruptedException _) { // the time is over
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<String> models(InputStream body) {
        var models = new ArrayList<String>();
        for (JsonNode model : new JsonMapper().readTree(body).path("data")) {
            String id = model.path("id").asString("");
            if (!id.isBlank() && id.length() <= LONGEST_NAME && models.size() < MOST_MODELS) {
                models.add(id);
            }
        }
        return models;
    }
}
