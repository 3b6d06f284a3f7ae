package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndpointsTest {

    private static final FakeServer.Answering MODELS = FakeServer.body("application/json", "{\"object\":\"list\",\"data\":[{\"id\":\"llama3.2:3b\"},{\"id\":\"\"},{\"id\":\"qwen2.5:7b\"}]}");

    private static List<Endpoints.Offer> detect(FakeServer... servers) throws InterruptedException {
        var places = java.util.Arrays.stream(servers).map(server -> new Endpoints.Place("at " + server.port(), server.port())).toList();
        return Endpoints.detect(places, Duration.ofSeconds(2));
    }

    @Test
    void a_server_on_this_machine_is_offered_with_its_models() throws Exception {
        try (var server = new FakeServer(MODELS)) {
            assertThat(detect(server)).containsExactly(new Endpoints.Offer("at " + server.port(), URI.create(server.url()), List.of("llama3.2:3b", "qwen2.5:7b")));
            assertThat(server.received).singleElement().matches(request -> request.path().equals("/v1/models") && request.authorization().equals("null"));
        }
    }

    @Test
    void whoever_hangs_floods_or_is_something_else_is_left_out_and_keeps_nobody() throws Exception {
        var gone = new FakeServer(FakeServer.hanging());
        gone.close();
        try (var ollama = new FakeServer(MODELS); var hanging = new FakeServer(FakeServer.hanging()); var flood = new FakeServer(FakeServer.flood("{\"data\": \"x\"}"));
                var page = new FakeServer(FakeServer.body("text/html", "<html>Jenkins</html>")); var none = new FakeServer(FakeServer.status(404)); var other = new FakeServer(FakeServer.body("application/json", "[1]"))) {
            long began = System.nanoTime();
            assertThat(detect(gone, hanging, flood, page, none, other, ollama)).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }
}
