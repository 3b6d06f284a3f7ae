package murmuration.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import murmuration.agent.Ledger;
import murmuration.board.Board;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    private static final Instant AT = Instant.parse("2031-03-04T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    private Database database;
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, new Board(CLOCK), CLOCK, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Post lay(String character, long trace, Optional<Long> replyTo, Post.Seen... read) {
        return desk.lay(new Post(0, character, character, "raid", character + " speaks.", AT, AT, 80, "phrases", "anger", 0, "", replyTo, 1, trace, trace, List.of(), List.of(), List.of(read), List.of())).join();
    }

    private static Post.Seen seen(long trace, double strength) {
        return new Post.Seen(trace, "Somebody", "Words.", strength, AT);
    }

    private Provenance of(Post post) {
        return Provenance.read(desk, Ledger.open(database), post.id()).join().orElseThrow();
    }

    @Test
    void back_to_what_she_read_with_the_strength_it_had_and_to_the_posts_that_left_it() {
        Post first = lay("Tria", 10, Optional.empty());
        Post answer = lay("Chris", 11, Optional.empty(), seen(3, .2), seen(10, .9));
        assertThat(of(answer).sources()).extracting(source -> source.seen().strength(), source -> source.post().map(Item::post)).containsExactly(
                org.assertj.core.groups.Tuple.tuple(.9, Optional.of(first)), org.assertj.core.groups.Tuple.tuple(.2, Optional.empty()));
        assertThat(of(first).sources()).isEmpty();
    }

    @Test
    void forward_to_whatever_read_it_or_answers_it_also_when_it_was_discarded_since() {
        Post first = lay("Tria", 10, Optional.empty());
        Post reader = lay("Chris", 11, Optional.empty(), seen(10, .9));
        Post answer = lay("Sarah", 12, Optional.of(first.id()));
        lay("Randy", 13, Optional.empty(), seen(11, .4));
        desk.judge(reader.id(), new Verdict.Discarded(Verdict.Reason.DULL)).join();
        assertThat(of(first).inspired()).extracting(item -> item.post().id()).containsExactly(reader.id(), answer.id());
    }

    @Test
    void a_post_whose_decision_was_lost_is_explained_without_it() {
        assertThat(of(lay("Tria", 10, Optional.empty())).decision()).isEmpty();
    }

    @Test
    void a_post_that_is_not_there_has_no_origin_and_a_trace_need_not_be_a_post() {
        lay("Tria", 10, Optional.empty());
        assertThat(Provenance.read(desk, Ledger.open(database), 77).join()).isEmpty();
        assertThat(Provenance.leftBy(10, desk.items())).isPresent();
        assertThat(Provenance.leftBy(3, desk.items())).isEmpty();
    }
}
