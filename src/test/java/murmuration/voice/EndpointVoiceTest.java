package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndpointVoiceTest {

    private static final Prompt PROMPT = Prompts.withPhrases(Map.of());
    private static final String POST = "I counted the bowls. Nobody asked for names.";
    private static final String KEY = "sk-planted-0123456789";

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));

    private EndpointVoice voice(EndpointSettings settings) {
        return new EndpointVoice(settings, now::get, pauses::add);
    }

    private static Request request(int drafts, Duration deadline) {
        return new Request(drafts, 7, deadline);
    }

    private static List<Utterance> write(Voice voice, int drafts) throws InterruptedException {
        var utterances = new ArrayList<Utterance>();
        voice.write(PROMPT, request(drafts, Duration.ofSeconds(10)), utterances::add);
        return utterances;
    }

    private static VoiceException fault(Voice voice, Duration deadline) {
        return catchThrowableOfType(VoiceException.class, () -> voice.write(PROMPT, request(1, deadline), _ -> { }));
    }

    @Test
    void a_streamed_answer_becomes_a_draft_and_its_tokens_are_counted() throws Exception {
        try (var server = new FakeServer(FakeServer.stream(POST)); var voice = voice(server.settings().price(new EndpointSettings.Price(2, 10)))) {
            assertThat(write(voice, 16)).singleElement()
                    .matches(draft -> draft.text().equals(POST) && draft.hand() == Hand.ENDPOINT && draft.tokens() == 520);
            assertThat(server.received).singleElement().matches(request -> request.path().equals("/v1/chat/completions"));
            EndpointStatus status = voice.status();
            assertThat(status.state()).isEqualTo(EndpointStatus.State.READY);
            assertThat(status.sentence()).isEmpty();
            assertThat(status.cost()).isEqualTo((500 * 2 + 20 * 10) / 1e6);
        }
    }

    @Test
    void an_answer_in_one_piece_is_as_good_and_its_tokens_are_estimated() throws Exception {
        try (var server = new FakeServer(FakeServer.whole(POST)); var voice = voice(server.settings())) {
            assertThat(write(voice, 1)).singleElement().matches(draft -> draft.text().equals(POST) && draft.tokens() > 100);
            assertThat(voice.status().tokensOut()).isEqualTo(Math.ceilDiv(POST.length(), 4));
        }
    }

    @Test
    void a_model_that_only_continues_gets_pairs_and_an_opening() throws Exception {
        try (var server = new FakeServer(FakeServer.completion(" counted the bowls."))) {
            var settings = EndpointSettings.of("base", server.url(), "base-model", EndpointSettings.Style.COMPLETION);
            try (var voice = voice(settings)) {
                assertThat(write(voice, 1)).singleElement().matches(draft -> draft.text().endsWith(" counted the bowls."));
            }
            assertThat(server.received).singleElement().matches(request -> request.path().equals("/v1/completions"))
                    .matches(request -> request.body().contains("News: Wardens came to the Cannery at night.\\nTria: ") && request.body().contains("\"stop\""));
        }
    }

    @Test
    void drafts_are_written_at_the_same_time_as_many_as_the_settings_allow() throws Exception {
        try (var server = new FakeServer(FakeServer.stream(POST)); var voice = voice(server.settings().drafts(3))) {
            assertThat(write(voice, 16)).hasSize(3);
            assertThat(server.received).hasSize(3);
        }
    }

    static Stream<Arguments> faults() {
        String name = "The voice “study” ";
        return Stream.of(
                Arguments.of(FakeServer.hanging(), name + "did not answer within a second."),
                Arguments.of(FakeServer.hangingAfter("I counted"), name + "did not answer within a second."),
                Arguments.of(FakeServer.drip(), name + "did not answer within a second."),
                Arguments.of(FakeServer.flood(": ping\n\n".repeat(500)), name + "sent far more than was asked for."),
                Arguments.of(FakeServer.flood("data: " + "x".repeat(4000)), name + "sent far more than was asked for."),
                Arguments.of(FakeServer.flood(FakeServer.chunk("and on and on ".repeat(20))), name + "answered with something that is no post."),
                Arguments.of(FakeServer.shorterThanSaid(), name + "broke off in the middle of its answer."),
                Arguments.of(FakeServer.half(), name + "broke off in the middle of its answer."),
                Arguments.of(FakeServer.body("application/json", "{\"choices\": [{\"mess"), name + "sent something that is no answer."),
                Arguments.of(FakeServer.body("application/json", "{\"hello\":1}"), name + "sent something that is no answer."),
                Arguments.of(FakeServer.body("text/event-stream", "data: {nonsense\n\n"), name + "sent something that is no answer."),
                Arguments.of(FakeServer.body("text/html", "<html>Sign in</html>"), name + "sent a web page instead of an answer; look at its address."),
                Arguments.of(FakeServer.whole("<p>I counted the <b>bowls</b>.</p>"), name + "answered with something that is no post."),
                Arguments.of(FakeServer.whole(""), name + "sent something that is no answer."),
                Arguments.of(FakeServer.status(400), name + "does not understand the request (400)."),
                Arguments.of(FakeServer.status(401), name + "does not accept the key (401); set it again."),
                Arguments.of(FakeServer.status(403), name + "does not allow this (403); look at the account and the model."),
                Arguments.of(FakeServer.status(404), name + "knows no model “big-model” at this address (404)."),
                Arguments.of(FakeServer.status(429), name + "has too much to do (429)."),
                Arguments.of(FakeServer.status(429, "Retry-After", "3600"), name + "asks to be left alone for 60 minutes, longer than a draft may take."),
                Arguments.of(FakeServer.status(503, "Retry-After", "Thu, 01 Jan 2026 14:30:00 GMT"), name + "asks to be left alone for 3 hours, longer than a draft may take."),
                Arguments.of(FakeServer.status(500), name + "is out of order (500)."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_is_told_in_one_sentence_within_the_deadline_and_never_with_the_key(FakeServer.Answering answering, String sentence) throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        try (var server = new FakeServer(answering); var voice = voice(server.settings().key(() -> KEY)); var _ = logging(log)) {
            long began = System.nanoTime();
            VoiceException fault = fault(voice, Duration.ofSeconds(1));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            assertThat(fault).hasMessage(sentence);
            assertThat(server.received).isNotEmpty().allMatch(request -> request.authorization().equals("Bearer " + KEY));
            assertThat(told(fault) + voice.status() + voice.name() + server.settings().key(() -> KEY) + String.join("\n", log)).doesNotContain(KEY);
        }
    }

    private static String told(Throwable fault) {
        var text = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    /// Everything that anybody logs, in the finest detail, until it is closed.
    private static AutoCloseable logging(List<String> into) {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                into.add(entry.getMessage() + java.util.Arrays.toString(entry.getParameters()) + (entry.getThrown() == null ? "" : told(entry.getThrown())));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        return () -> {
            root.removeHandler(handler);
            root.setLevel(before);
        };
    }

    @Test
    void a_server_that_answers_with_the_key_is_not_trusted() throws Exception {
        try (var server = new FakeServer(FakeServer.stream("The word is " + KEY + ".")); var voice = voice(server.settings().key(() -> KEY))) {
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessage("The voice “study” answered with its own key; do not trust that server.");
        }
    }

    @Test
    void a_key_that_cannot_be_sent_is_refused_without_being_shown() throws Exception {
        try (var server = new FakeServer(FakeServer.stream(POST)); var voice = voice(server.settings().key(() -> KEY + "\nX-Evil: 1"))) {
            assertThat(told(fault(voice, Duration.ofSeconds(5)))).contains("set it again").doesNotContain(KEY);
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void nobody_follows_a_redirect() throws Exception {
        try (var elsewhere = new FakeServer(FakeServer.stream(POST));
                var server = new FakeServer(FakeServer.redirect(URI.create(elsewhere.url() + "/chat/completions"))); var voice = voice(server.settings().key(() -> KEY))) {
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessageContaining("has moved to another address");
            assertThat(elsewhere.received).isEmpty();
        }
    }

    @Test
    void where_nobody_listens_or_no_such_name_exists_a_sentence_says_so() throws Exception {
        var server = new FakeServer(FakeServer.hanging());
        server.close();
        try (var voice = voice(server.settings());
                var nameless = voice(EndpointSettings.of("study", "http://no-such-host.invalid/v1", "m", EndpointSettings.Style.CHAT))) {
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessage("The voice “study” cannot be reached at 127.0.0.1:" + server.port() + "; is it running?");
            assertThat(pauses).hasSize(3);
            assertThat(fault(nameless, Duration.ofSeconds(20))).hasMessageContaining("address that nobody knows");
        }
    }

    @Test
    void a_connection_that_is_not_secure_is_refused_and_the_key_stays_here(@TempDir Path folder) throws Exception {
        try (var server = FakeServer.signedByNobody(folder, FakeServer.stream(POST));
                var voice = voice(EndpointSettings.of("study", server.url().replace("http:", "https:"), "m", EndpointSettings.Style.CHAT).key(() -> KEY))) {
            assertThat(fault(voice, Duration.ofSeconds(20))).hasMessage("The voice “study” has no secure connection that could be trusted, at 127.0.0.1:" + server.port() + ".");
            assertThat(server.received).isEmpty();
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void now_and_then_a_500_costs_a_retry_and_no_draft() throws Exception {
        try (var server = new FakeServer(FakeServer.status(500), FakeServer.status(502), FakeServer.stream(POST)); var voice = voice(server.settings())) {
            assertThat(write(voice, 1)).extracting(Utterance::text).containsExactly(POST);
            assertThat(pauses).hasSize(2).allMatch(pause -> pause.toMillis() >= 150 && pause.toMillis() <= 600);
        }
    }

    @Test
    void the_wait_that_a_server_asks_for_is_kept() throws Exception {
        try (var server = new FakeServer(FakeServer.status(429, "Retry-After", "3"), FakeServer.stream(POST)); var voice = voice(server.settings())) {
            assertThat(write(voice, 1)).hasSize(1);
            assertThat(pauses).containsExactly(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_server_that_wants_an_hour_is_not_asked_before() throws Exception {
        try (var server = new FakeServer(FakeServer.status(429, "Retry-After", "3600"), FakeServer.stream(POST)); var voice = voice(server.settings())) {
            fault(voice, Duration.ofSeconds(5));
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessageMatching("The voice “study” is left alone until \\d\\d:00:00; it asks to be left alone for 60 minutes.*");
            assertThat(server.received).hasSize(1);
            assertThat(voice.status().pausedUntil()).contains(Instant.parse("2026-01-01T13:00:00Z"));
            now.set(Instant.parse("2026-01-01T13:00:01Z"));
            assertThat(write(voice, 1)).hasSize(1);
            assertThat(voice.status().sentence()).isEmpty();
        }
    }

    @Test
    void after_five_failures_it_is_left_alone_for_a_while_and_then_tried_once() throws Exception {
        try (var server = new FakeServer(FakeServer.status(401)); var voice = voice(server.settings())) {
            for (int i = 0; i < 9; i++) {
                fault(voice, Duration.ofSeconds(5));
            }
            assertThat(server.received).hasSize(5);
            assertThat(voice.status()).matches(status -> status.state() == EndpointStatus.State.PAUSED && status.sentence().orElse("").contains("left alone until"));
            now.updateAndGet(before -> before.plusSeconds(6));
            fault(voice, Duration.ofSeconds(5));
            fault(voice, Duration.ofSeconds(5));
            assertThat(server.received).hasSize(6);
        }
    }

    @Test
    void an_interrupt_ends_the_writing_at_once_and_closes_the_connection() throws Exception {
        try (var server = new FakeServer(FakeServer.hangingAfter("I counted")); var voice = voice(server.settings())) {
            var ended = new CompletableFuture<Long>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    write(voice, 1);
                    ended.complete(-1L);
                } catch (InterruptedException _) { // what the test waits for
                    ended.complete(System.nanoTime());
                }
            });
            awaitEvent(server, "began");
            long interrupted = System.nanoTime();
            caller.interrupt();
            assertThat(Duration.ofNanos(ended.get(5, TimeUnit.SECONDS) - interrupted)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void a_flood_is_left_as_soon_as_there_is_enough() throws Exception {
        try (var server = new FakeServer(FakeServer.flood(FakeServer.chunk("I counted the bowls again. "))); var voice = voice(server.settings())) {
            assertThat(write(voice, 1)).singleElement().matches(draft -> draft.text().length() <= 240 && draft.text().endsWith("."));
            awaitEvent(server, "left by the client");
        }
    }

    private static void awaitEvent(FakeServer server, String event) throws InterruptedException {
        String seen;
        do {
            seen = server.events.poll(10, TimeUnit.SECONDS);
            assertThat(seen).isNotNull();
        } while (!seen.equals(event));
    }

    @Test
    void while_one_voice_hangs_another_writes() throws Exception {
        try (var hanging = new FakeServer(FakeServer.hanging()); var server = new FakeServer(FakeServer.stream(POST));
                var slow = voice(hanging.settings()); var voice = voice(server.settings())) {
            var waiting = new ArrayList<Thread>();
            for (int i = 0; i < 50; i++) {
                waiting.add(Thread.ofVirtual().start(() -> assertThatThrownBy(() -> write(slow, 1)).isInstanceOf(InterruptedException.class)));
            }
            for (int i = 0; i < 50; i++) {
                awaitEvent(hanging, "asked");
            }
            assertThat(slow.status().state()).isEqualTo(EndpointStatus.State.WRITING);
            for (int i = 0; i < 20; i++) {
                assertThat(write(voice, 1)).hasSize(1);
            }
            for (Thread one : waiting) {
                one.interrupt();
                one.join();
            }
        }
    }

    @Test
    void what_was_paid_for_nothing_is_told_with_the_failure_and_only_once() throws Exception {
        try (var server = new FakeServer(FakeServer.stream("As an AI language model I cannot help."), FakeServer.stream(POST)); var voice = voice(server.settings())) {
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessageContaining("no post").satisfies(fault -> assertThat(((VoiceException) fault).tokens()).isEqualTo(520));
            assertThat(write(voice, 1)).singleElement().matches(draft -> draft.tokens() == 520);
        }
    }

    @Test
    void a_voice_that_is_closed_says_so_and_breaks_off_what_it_was_writing() throws Exception {
        try (var server = new FakeServer(FakeServer.hanging())) {
            var voice = voice(server.settings());
            var ended = CompletableFuture.supplyAsync(() -> fault(voice, Duration.ofSeconds(30)));
            awaitEvent(server, "asked");
            voice.close();
            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(VoiceException.class);
            assertThat(fault(voice, Duration.ofSeconds(5))).hasMessage("The voice “study” has been put away.");
        }
    }
}
