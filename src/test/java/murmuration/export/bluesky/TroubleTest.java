package murmuration.export.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import murmuration.review.Outgoing.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server in every kind of trouble: one sentence, nothing lost, nothing sent twice, no secret told.
@Timeout(60)
class TroubleTest {

    private static final String PUT = "com.atproto.repo.putRecord";

    @TempDir
    Path folder;

    private FakePds pds;
    private Mailroom room;

    @BeforeEach
    void tria_is_logged_in_and_labelled() throws Exception {
        pds = new FakePds();
        room = new Mailroom(folder);
        room.outbox.put(room.login(pds.url(), Mailroom.TRIA, "Tria").withLabel());
        pds.askedSince();
    }

    @AfterEach
    void nothing_was_told() {
        String told = room.outbox.rows().stream().map(Object::toString).collect(Collectors.joining()) + room.outbox.accounts();
        pds.secrets.forEach(secret -> assertThat(told).doesNotContain(secret));
        room.close();
        pds.close();
    }

    @Test
    void an_answer_that_got_lost_is_looked_up_and_the_post_is_there_once() {
        pds.planned.add(pds.losingTheAnswer(PUT));
        long id = room.approve("Tria", "Once.");
        room.sendAll();
        assertThat(room.stage(id)).isEqualTo(Stage.SENDING);
        assertThat(room.row(id).reason()).startsWith("Whether it arrived is not known yet: ").endsWith(".");
        room.courier.round();
        assertThat(room.stage(id)).as("the server is given a rest").isEqualTo(Stage.SENDING);
        room.clock.pass(Duration.ofSeconds(31));
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
        assertThat(pds.commits).hasValue(1);
        assertThat(pds.askedSince()).containsExactly(PUT, "com.atproto.repo.getRecord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "no json", "another post", "no cid", "drop", "slow", "redirect", "too long"})
    void a_server_that_is_unwell_gets_the_post_once_it_is_well(String illness) {
        pds.planned.add((_, exchange) -> switch (illness) {
            case "503" -> FakePds.say(exchange, 503, "{}");
            case "no json" -> FakePds.say(exchange, 200, "<html>Welcome to the hotel</html>");
            case "another post" -> FakePds.say(exchange, 200, "{\"uri\":\"at://did:plc:other/app.bsky.feed.post/1\",\"cid\":\"x\"}");
            case "no cid" -> FakePds.say(exchange, 200, "{\"uri\":\"at://did:plc:triatest/app.bsky.feed.post/" + Tid.of(Mailroom.NOON, 1) + "\"}");
            case "slow" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                yield waitForTheClientToLeave(exchange);
            }
            case "redirect" -> {
                exchange.getResponseHeaders().set("Location", pds.url() + "/xrpc/elsewhere");
                yield FakePds.say(exchange, 307, "");
            }
            case "too long" -> FakePds.say(exchange, 200, "{\"uri\":\"" + "x".repeat(2 << 20) + "\"}");
            default -> {
                exchange.close();
                yield true;
            }
        });
        long id = room.approve("Tria", "Once.");
        room.sendAll();
        assertThat(room.stage(id)).isIn(Stage.SENDING, Stage.WAITING);
        assertThat(room.row(id).reason().lines()).hasSize(1);
        assertThat(pds.asked).doesNotContain("elsewhere");
        room.clock.pass(Duration.ofSeconds(31));
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
        assertThat(pds.posts()).hasSize(1);
        assertThat(pds.commits).hasValue(1);
    }

    private static boolean waitForTheClientToLeave(com.sun.net.httpserver.HttpExchange exchange) {
        try {
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (java.io.IOException _) { // it left
            return true;
        }
    }

    @Test
    void a_server_that_is_down_keeps_nobody_waiting_longer_than_it_must() {
        long first = room.approve("Tria", "First.");
        long second = room.approve("Tria", "Second.");
        String url = pds.url();
        pds.close();
        room.sendAll();
        assertThat(room.row(first).reason()).contains("the server cannot be reached");
        assertThat(room.row(second).attempts()).as("one post finds out for all").isZero();
        assertThat(url).isEqualTo(room.account(Mailroom.TRIA).service());
    }

    @Test
    void a_pause_that_the_server_asks_for_is_kept_even_after_a_restart() {
        Instant reset = Mailroom.NOON.plus(Duration.ofMinutes(20));
        pds.planned.add((_, exchange) -> {
            exchange.getResponseHeaders().set("ratelimit-reset", Long.toString(reset.getEpochSecond()));
            return FakePds.refuse(exchange, 429, "RateLimitExceeded", "Rate Limit Exceeded");
        });
        long id = room.approve("Tria", "Patience.");
        room.sendAll();
        assertThat(room.stage(id)).isEqualTo(Stage.WAITING);
        assertThat(room.row(id).due()).isEqualTo(reset);
        room.courier.hurry();
        room.courier.round();
        assertThat(pds.askedSince()).as("hurrying does not break it").containsExactly(PUT);
        room.clock.pass(Duration.ofMinutes(15));
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
        assertThat(room.account(Mailroom.TRIA).trouble()).isEmpty();
    }

    @Test
    void a_pause_until_the_year_9999_is_believed_for_a_day() {
        pds.planned.add((_, exchange) -> {
            exchange.getResponseHeaders().set("ratelimit-reset", "253402300799");
            return FakePds.refuse(exchange, 429, "", "");
        });
        long id = room.approve("Tria", "Patience.");
        room.sendAll();
        assertThat(room.row(id).due()).isEqualTo(room.clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void a_token_that_has_had_its_time_is_refreshed_and_the_password_stays_unused() {
        pds.forgetAccessTokens();
        room.approve("Tria", "Still here.");
        room.sendAll();
        assertThat(pds.posts()).hasSize(1);
        assertThat(pds.askedSince()).containsExactly(PUT, "com.atproto.server.refreshSession", PUT);
    }

    @Test
    void a_session_that_is_gone_is_opened_again_with_the_password() {
        pds.forgetAllTokens();
        room.approve("Tria", "Still here.");
        room.sendAll();
        assertThat(pds.posts()).hasSize(1);
        assertThat(pds.askedSince()).containsExactly(PUT, "com.atproto.server.refreshSession", "com.atproto.server.createSession", PUT);
    }

    @Test
    void a_password_that_is_not_taken_any_more_switches_the_account_off_and_loses_nothing() {
        pds.forgetAllTokens();
        room.drawer.set("bluesky " + Mailroom.TRIA, "zzzz-zzzz-zzzz-zzzz");
        long id = room.approve("Tria", "Later.");
        room.sendAll();
        assertThat(room.account(Mailroom.TRIA).enabled()).isFalse();
        assertThat(room.row(id).reason()).startsWith("The app password of tria.test is not taken any more; log in again.");
        room.sessions.login(pds.url(), Mailroom.TRIA, FakePds.PASSWORD);
        room.outbox.put(room.account(Mailroom.TRIA).on());
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
    }

    @Test
    void a_suspended_account_sends_nothing_more() {
        pds.planned.add((_, exchange) -> FakePds.refuse(exchange, 400, "AccountTakedown", "Account has been suspended"));
        long first = room.approve("Tria", "First.");
        long second = room.approve("Tria", "Second.");
        room.sendAll();
        assertThat(room.account(Mailroom.TRIA).trouble()).isEqualTo("The account tria.test is suspended or switched off; nothing is sent.");
        assertThat(List.of(room.stage(first), room.stage(second))).containsOnly(Stage.WAITING);
        assertThat(pds.askedSince()).containsExactly(PUT);
    }

    @Test
    void a_label_that_the_server_refuses_is_no_fault_of_the_post_which_waits_until_the_novelist_decides() {
        room.login(pds.url(), Mailroom.TRIA, "Tria");
        pds.planned.add((method, exchange) -> method.equals(PUT) && FakePds.refuse(exchange, 400, "InvalidRequest", "Invalid app.bsky.actor.profile record"));
        long id = room.approve("Tria", "Waits.");
        room.sendAll();
        assertThat(room.stage(id)).isEqualTo(Stage.WAITING);
        assertThat(room.row(id).reason()).isEqualTo(
                "The server does not let tria.test be marked as automated: Invalid app.bsky.actor.profile record. Nothing is sent; switch it on to try again, or do without the mark.");
        assertThat(room.account(Mailroom.TRIA).enabled()).isFalse();
        assertThat(pds.posts()).isEmpty();
        room.outbox.put(room.account(Mailroom.TRIA).automated(false).on());
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
        assertThat(pds.profile(Mailroom.TRIA)).isEmpty();
    }

    @Test
    void what_the_server_will_never_take_fails_with_its_words_on_one_line_and_holds_nobody_up() {
        pds.planned.add((_, exchange) -> FakePds.refuse(exchange, 400, "InvalidRequest", "No\r\n\u001b[31msuch\u202E thing " + "x".repeat(5000)));
        long bad = room.approve("Tria", "Bad.");
        long good = room.approve("Tria", "Good.");
        room.sendAll();
        assertThat(room.stage(bad)).isEqualTo(Stage.FAILED);
        assertThat(room.row(bad).reason()).startsWith("The server refused it: No [31msuch thing xxx").hasSizeLessThan(240);
        assertThat(room.stage(good)).isEqualTo(Stage.SENT);
        room.outbox.retry(bad, room.clock.instant());
        room.courier.round();
        assertThat(room.stage(bad)).isEqualTo(Stage.SENT);
    }

    @Test
    void a_server_that_keeps_something_else_in_its_place_is_not_believed_and_not_overwritten() {
        pds.planned.add((_, exchange) -> {
            exchange.close();
            return true;
        });
        long id = room.approve("Tria", "Mine.");
        room.sendAll();
        pds.put("at://" + FakePds.did(Mailroom.TRIA) + "/app.bsky.feed.post/" + room.row(id).key(), "{\"text\":\"Not mine.\"}");
        room.clock.pass(Duration.ofSeconds(31));
        room.courier.round();
        assertThat(room.row(id).reason()).isEqualTo("Something else stands in its place on the server.");
        assertThat(pds.posts().getFirst().get("text").asString()).isEqualTo("Not mine.");
    }

    @Test
    void a_mention_of_nobody_stays_text_and_one_that_cannot_be_asked_for_waits() {
        pds.planned.add((method, exchange) -> method.endsWith("resolveHandle") && FakePds.say(exchange, 502, ""));
        long id = room.approve("Tria", "Ask @randy.test and @nobody.example.");
        room.sendAll();
        assertThat(room.row(id).stage()).isEqualTo(Stage.WAITING);
        room.clock.pass(Duration.ofMinutes(1));
        room.courier.round();
        assertThat(pds.posts().getFirst().get("facets")).hasSize(1);
        assertThat(pds.posts().getFirst().at("/facets/0/features/0/did").asString()).isEqualTo(FakePds.did("randy.test"));
    }

    @Test
    void killed_between_sent_and_noted_fifty_times_each_post_is_there_once() throws Exception {
        for (int i = 0; i < 50; i++) room.approve("Tria", "Post " + i + ".");
        room.courier.fill(false);
        room.clock.pass(Duration.ofMinutes(6));
        for (int i = 0; i < 50; i++) {
            room.close();
            var armed = new AtomicBoolean(true);
            room = new Mailroom(folder, room.clock, room.drawer, server -> new DyingServer(server, armed));
            assertThatThrownBy(room.courier::round).isInstanceOf(DyingServer.Killed.class);
            assertThat(pds.posts()).hasSize(i + 1);
        }
        room.close();
        room = new Mailroom(folder, room.clock, room.drawer, server -> server);
        room.courier.round();
        assertThat(room.outbox.rows()).hasSize(50).allMatch(row -> row.stage() == Stage.SENT);
        assertThat(pds.posts()).hasSize(50);
        assertThat(pds.commits).hasValue(50);
        assertThat(pds.asked.stream().filter("com.atproto.server.createSession"::equals)).as("the session outlives the program").isEmpty();
    }

    @Test
    void no_secret_is_logged_kept_in_the_world_or_repeated_in_a_sentence() throws Exception {
        var logged = new StringBuilder();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.append(record.getMessage()).append(record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            pds.forgetAllTokens();
            pds.planned.add((_, exchange) -> FakePds.refuse(exchange, 400, "InvalidToken", "Bad"));
            room.approve("Tria", "Quiet.");
            room.sendAll();
            assertThatThrownBy(() -> room.sessions.login(pds.url(), Mailroom.TRIA, "my own password")).isInstanceOf(BlueskyException.class).hasMessageNotContaining("my own password");
            assertThatThrownBy(() -> room.sessions.login(pds.url(), Mailroom.TRIA, "zzzz-zzzz-zzzz-zzzz")).hasMessageNotContaining("zzzz");
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        pds.secrets.add("zzzz-zzzz");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                pds.secrets.forEach(secret -> assertThat(content).doesNotContain(secret));
            }
        }
        pds.secrets.forEach(secret -> assertThat(logged.toString()).doesNotContain(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "ftp://127.0.0.1", "https://user@example.org", "https://example.org/path", "example.org", "https://example.org?x", "", "http://127.0.0.1.example.org"})
    void a_password_goes_to_no_address_that_is_not_a_server_over_tls(String address) {
        try (var bluesky = new Bluesky(room.outbox, room.drawer, room.clock)) {
            assertThatThrownBy(() -> bluesky.login(address, Mailroom.TRIA, FakePds.PASSWORD, new java.util.TreeSet<>())).isInstanceOf(BlueskyException.class).hasMessageContaining("looks like https://bsky.social");
        }
    }
}
