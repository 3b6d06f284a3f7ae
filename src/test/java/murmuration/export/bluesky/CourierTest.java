package murmuration.export.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.review.ReviewException;
import murmuration.review.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class CourierTest {

    @TempDir
    Path folder;

    private FakePds pds;
    private Mailroom room;

    @BeforeEach
    void tria_is_logged_in() throws Exception {
        pds = new FakePds();
        room = new Mailroom(folder);
        room.login(pds.url(), Mailroom.TRIA, "Tria");
    }

    @AfterEach
    void close() {
        room.close();
        pds.close();
    }

    @Test
    void a_post_goes_out_after_the_delay_as_it_was_approved() {
        long id = room.approve("Tria", "They shut it again. #SeaGate");
        room.courier.round();
        assertThat(pds.posts()).as("five minutes to think again").isEmpty();
        room.clock.pass(Duration.ofMinutes(5));
        room.courier.round();

        JsonNode post = pds.posts().getFirst();
        assertThat(post.get("$type").asString()).isEqualTo("app.bsky.feed.post");
        assertThat(post.get("text").asString()).isEqualTo("They shut it again. #SeaGate");
        assertThat(post.get("createdAt").asString()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(post.at("/langs/0").asString()).isEqualTo("en");
        assertThat(post.at("/facets/0/features/0/tag").asString()).isEqualTo("SeaGate");
        assertThat(room.row(id).uri()).isEqualTo("at://did:plc:triatest/app.bsky.feed.post/" + Tid.of(Mailroom.NOON, id));
        assertThat(room.row(id).cid()).isEqualTo(FakePds.cid(post));
    }

    @Test
    void right_to_left_marks_go_out_as_they_were_approved_and_facets_count_them() {
        String marked = "\u202Eהשער\u200F #SeaGate \u2067סגור";
        room.approve("Tria", marked);
        room.sendAll();
        JsonNode post = pds.posts().getFirst();
        assertThat(post.get("text").asString()).isEqualTo(marked);
        byte[] bytes = marked.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode range = post.at("/facets/0/index");
        assertThat(new String(bytes, range.get("byteStart").asInt(), range.get("byteEnd").asInt() - range.get("byteStart").asInt(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("#SeaGate");
    }

    @Test
    void nothing_of_those_without_an_account_and_nothing_unapproved_leaves() {
        room.approve("Chris", "No account.");
        room.lay("Tria", "Waits on the desk.", Optional.empty());
        room.sendAll();
        assertThat(room.outbox.rows()).isEmpty();
        assertThat(pds.posts()).isEmpty();
    }

    @Test
    void what_was_approved_before_the_login_goes_only_when_it_is_asked_for() {
        room.clock.pass(Duration.ofMinutes(-10));
        long old = room.approve("Tria", "Old.");
        room.clock.pass(Duration.ofMinutes(10));
        room.sendAll();
        assertThat(pds.posts()).isEmpty();
        assertThat(room.courier.outlook(true)).extracting(Outgoing::post).containsExactly(old);
        assertThat(room.outbox.rows()).isEmpty();
        room.courier.fill(true);
        room.courier.round();
        assertThat(pds.posts()).hasSize(1);
    }

    @Test
    void an_account_that_never_sent_anything_waits_for_a_yes() {
        room.outbox.put(murmuration.review.Account.of(Mailroom.TRIA, pds.url(), FakePds.did(Mailroom.TRIA), new java.util.TreeSet<>(List.of("Tria")), Mailroom.NOON));
        long id = room.approve("Tria", "First.");
        room.sendAll();
        assertThat(pds.posts()).isEmpty();
        assertThat(room.courier.obstacle(room.row(id))).get().asString().contains("asked once");
        room.outbox.put(room.account(Mailroom.TRIA).confirm());
        room.courier.round();
        assertThat(pds.posts()).hasSize(1);
    }

    @Test
    void a_post_is_stopped_within_the_delay_and_let_go_again() {
        long id = room.approve("Tria", "Hm.");
        room.courier.fill(false);
        room.outbox.stop(id);
        room.sendAll();
        assertThat(pds.posts()).isEmpty();
        room.outbox.retry(id, room.clock.instant());
        room.courier.round();
        assertThat(room.stage(id)).isEqualTo(Stage.SENT);
        assertThatThrownBy(() -> room.outbox.stop(id)).isInstanceOf(ReviewException.class).hasMessageContaining("it is out");
    }

    @Test
    void a_verdict_can_be_undone_until_the_post_is_out() {
        long id = room.approve("Tria", "Hers.");
        room.courier.fill(false);
        room.desk.undo().join();
        room.sendAll();
        assertThat(room.outbox.rows()).isEmpty();
        room.desk.judge(id, new Verdict.Revised("The novelist's.")).join();
        room.sendAll();
        assertThat(pds.posts().getFirst().get("text").asString()).isEqualTo("The novelist's.");
        assertThatThrownBy(() -> room.desk.undo().join()).hasCauseInstanceOf(ReviewException.class).hasMessageContaining("is published under tria.test");
        assertThatThrownBy(() -> room.desk.judge(id, new Verdict.Discarded(Verdict.Reason.DULL)).join()).hasCauseInstanceOf(ReviewException.class);
    }

    @Test
    void a_thread_of_two_people_goes_out_from_its_beginning() {
        room.login(pds.url(), Mailroom.SARAH, "Sarah");
        long root = room.approve("Tria", "They shut it.");
        long answer = room.approve("Sarah", "Who, @tria?", Optional.of(root));
        long last = room.approve("Tria", "They.", Optional.of(answer));
        room.outbox.stop(frozen(root));
        room.sendAll();
        assertThat(pds.posts()).as("nobody answers what is not there").isEmpty();
        assertThat(room.courier.obstacle(room.row(last))).contains("It answers post " + answer + ", which is not out yet.");
        room.outbox.retry(root, room.clock.instant());
        room.courier.round();

        List<JsonNode> posts = pds.posts();
        assertThat(posts).extracting(post -> post.get("text").asString()).containsExactly("They shut it.", "Who, @tria?", "They.");
        assertThat(posts.get(1).at("/facets/0/features/0/did").asString()).isEqualTo(FakePds.did(Mailroom.TRIA));
        assertThat(posts.get(2).at("/reply/root/uri").asString()).isEqualTo(room.row(root).uri());
        assertThat(posts.get(2).at("/reply/parent/uri").asString()).isEqualTo(room.row(answer).uri());
        assertThat(posts.get(2).at("/reply/parent/cid").asString()).isEqualTo(FakePds.cid(posts.get(1)));
    }

    @Test
    void an_answer_to_a_post_that_stays_in_the_world_goes_out_alone() {
        long stays = room.approve("Chris", "No account.");
        room.approve("Tria", "Still.", Optional.of(stays));
        room.sendAll();
        assertThat(pds.posts().getFirst().has("reply")).isFalse();
    }

    @Test
    void what_is_too_long_or_empty_fails_before_anybody_is_asked() {
        pds.askedSince();
        long longest = room.approve("Tria", "👩‍👩‍👧".repeat(60) + "a".repeat(240));
        long longer = room.approve("Tria", "a".repeat(301));
        long heavier = room.approve("Tria", "👩‍👩‍👧‍👦".repeat(121));
        long empty = room.approve("Tria", " \n");
        room.sendAll();
        assertThat(room.stage(longest)).isEqualTo(Stage.SENT);
        assertThat(room.row(longer).reason()).isEqualTo("It has 301 characters, and Bluesky takes 300; revise it on the desk.");
        assertThat(room.row(heavier).reason()).isEqualTo("It has 3025 bytes, and Bluesky takes 3000; revise it on the desk.");
        assertThat(room.row(empty).reason()).isEqualTo("It has no words.");
        assertThat(pds.posts()).hasSize(1);
    }

    @Test
    void the_profile_says_that_nobody_sits_behind_it_and_keeps_what_it_said() {
        pds.profile(Mailroom.TRIA, "{\"$type\":\"app.bsky.actor.profile\",\"displayName\":\"Tria\",\"x\":[1]}");
        room.approve("Tria", "First.");
        room.sendAll();
        JsonNode profile = pds.profile(Mailroom.TRIA).orElseThrow();
        assertThat(profile.get("displayName").asString()).isEqualTo("Tria");
        assertThat(profile.at("/x/0").asInt()).isEqualTo(1);
        assertThat(profile.at("/labels/$type").asString()).isEqualTo("com.atproto.label.defs#selfLabels");
        assertThat(profile.at("/labels/values/0/val").asString()).isEqualTo("bot");
        pds.askedSince();
        room.approve("Tria", "Second.");
        room.sendAll();
        assertThat(pds.askedSince()).as("labelled once").containsExactly("com.atproto.repo.putRecord");
    }

    @Test
    void whoever_does_not_want_the_label_does_not_get_it() {
        room.outbox.put(room.account(Mailroom.TRIA).automated(false));
        room.approve("Tria", "First.");
        room.sendAll();
        assertThat(pds.posts()).hasSize(1);
        assertThat(pds.profile(Mailroom.TRIA)).isEmpty();
    }

    private long frozen(long id) {
        room.courier.fill(false);
        return id;
    }
}
