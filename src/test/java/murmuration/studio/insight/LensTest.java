package murmuration.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.cast.Constraints;
import murmuration.insight.Provenance;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.StoryTime;
import murmuration.voice.Occasion;
import org.junit.jupiter.api.Test;

/// Tria speaks (trace 10), Chris reads it and answers, Sarah reads him.
class LensTest {

    private static final Instant AT = Instant.parse("2031-03-04T06:00:00Z");
    private static final StoryTime TIME = new StoryTime(LocalDate.of(2031, 3, 1));

    private final List<Item> desk = new ArrayList<>(List.of(
            post(1, "Tria", "raid", 10, List.of()), post(2, "Chris", "raid", 11, List.of(seen(10, .91), seen(3, .2))), post(3, "Sarah", "water", 12, List.of(seen(11, .5)))));
    private final Notices notices = new Notices();
    private final LensModel model = new LensModel(new Rehearsed(), new Background(Runnable::run, Runnable::run, notices::say), notices);

    private static Post.Seen seen(long trace, double strength) {
        return new Post.Seen(trace, trace == 10 ? "Tria" : "novelist", "Words of " + trace + ".", strength, AT);
    }

    private static Item post(long id, String who, String topic, long trace, List<Post.Seen> read) {
        return new Item(new Post(
                id, who, who, topic, who + " speaks. ".repeat(40), AT, AT, 80, "phrases", "anger", 0, "", Optional.empty(), 1, trace, id, List.of(new Post.Check("voice", 81, "Sounds right.")),
                List.of(new Post.Alternative("Another <draft>.", 62, "model", List.of())), read, List.of(new Post.Passage(3, "The gate went down.", .4))), Optional.empty(), Optional.empty());
    }

    private final class Rehearsed implements Origins {
        @Override
        public CompletableFuture<Optional<Provenance>> of(long post) {
            return CompletableFuture.completedFuture(desk.stream().filter(item -> item.post().id() == post).findFirst().map(item -> Provenance.of(item, Optional.of(decision(item.post())), desk)));
        }

        @Override
        public Optional<Long> leftBy(long trace) {
            return Provenance.leftBy(trace, desk).map(item -> item.post().id());
        }

        @Override
        public Optional<Long> newest(String character, String topic) {
            return desk.stream().map(Item::post).filter(post -> post.character().equals(character) && post.topic().equals(topic)).map(Post::id).findFirst();
        }
    }

    private static Decision decision(Post post) {
        var in = new Inputs(.6, 0, .8, .8, .2, .9, 2, 1, -1, false, true, 100, 80, false);
        return new Decision(post.decisionId(), post.character(), AT, Occasion.EVENT, post.topic(), 1, "", in, Constraints.DEFAULT, FourChecks.judge(in, Constraints.DEFAULT), Decision.Outcome.POSTED, 80, "Cares about it.");
    }

    private long shown() {
        return model.shown().get().orElseThrow().post().id();
    }

    @Test
    void one_goes_from_post_to_post_and_back_the_way_one_came() {
        model.show(2);
        model.show(1);
        model.show(3);
        assertThat(model.canGoBack().get()).isTrue();
        model.back();
        assertThat(shown()).isEqualTo(1);
        model.back();
        assertThat(shown()).isEqualTo(2);
        assertThat(model.canGoBack().get()).isFalse();
        model.back();
        assertThat(shown()).isEqualTo(2);
        model.close();
        assertThat(model.shown().get()).isEmpty();
    }

    @Test
    void a_trace_or_a_cell_leads_to_its_post_and_what_is_none_is_said() {
        model.showTrace(11);
        assertThat(shown()).isEqualTo(2);
        model.showCell("Sarah", "water");
        assertThat(shown()).isEqualTo(3);
        model.showTrace(3);
        assertThat(notices.latest().get()).startsWith("Nobody in the cast wrote this");
        model.showCell("Sarah", "raid");
        assertThat(notices.latest().get()).isEqualTo("There is no post in this cell yet.");
        model.show(77);
        assertThat(notices.latest().get()).isEqualTo("That post is not on the desk any more.");
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void the_list_says_in_order_what_was_read_known_decided_checked_not_taken_and_inspired() {
        model.show(2);
        List<Station> stations = Station.of(model.shown().get().orElseThrow(), TIME);
        assertThat(stations).extracting(Station::kind).isSorted().contains(Station.Kind.values());
        assertThat(stations).filteredOn(one -> one.kind() == Station.Kind.READ).extracting(Station::number, Station::post).containsExactly(
                org.assertj.core.groups.Tuple.tuple("0.91", Optional.of(1L)), org.assertj.core.groups.Tuple.tuple("0.20", Optional.empty()));
        assertThat(stations).filteredOn(one -> one.kind() == Station.Kind.DECIDED).hasSize(5);
        assertThat(stations).filteredOn(one -> one.kind() == Station.Kind.INSPIRED).singleElement().satisfies(one -> assertThat(one.post()).contains(3L));
    }

    @Test
    void the_picture_shows_it_at_any_size_and_the_table_twin_is_safe_in_a_spreadsheet() {
        model.show(2);
        var figure = new LensFigure(model.shown().get().orElseThrow(), TIME);
        for (double size : new double[] {1, 240, 1400}) assertThat(figure.sketch(size, size / 2, Tints.of(true)).shapes()).isNotEmpty();
        List<String> words = figure.sketch(1400, 700, Tints.of(false)).shapes().stream().filter(Sketch.Words.class::isInstance).map(shape -> ((Sketch.Words) shape).text()).toList();
        assertThat(words).anySatisfy(text -> assertThat(text).contains("0.91 · Tria")).anySatisfy(text -> assertThat(text).contains("Another <draft>."));
        assertThat(Svg.of(figure.sketch(1400, 700, Tints.of(false)))).contains("Another &lt;draft&gt;.");
        assertThat(figure.table().rows()).hasSize(Station.of(figure.seen(), TIME).size());
    }

    @Test
    void a_post_whose_decision_was_lost_is_shown_without_it() {
        var lost = new LensFigure(Provenance.of(desk.getFirst(), Optional.empty(), desk), TIME);
        assertThat(lost.sketch(900, 500, Tints.of(false)).shapes()).anySatisfy(shape -> assertThat(shape).isInstanceOfSatisfying(Sketch.Words.class, words -> assertThat(words.text()).contains("were lost")));
    }

    @Test
    void words_are_broken_between_words() {
        assertThat(LensFigure.lines("one two three four five six", 9, 2)).containsExactly("one two", "three…");
        assertThat(LensFigure.lines("short", 9, 2)).containsExactly("short");
    }
}
