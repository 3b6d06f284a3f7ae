package murmuration.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import murmuration.agent.Recollection;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import org.junit.jupiter.api.Test;

class InsightsTest {

    private final List<Trace> traces = new ArrayList<>();

    private Trace leave(String agent, String topic, int hour, double stance, long... causes) {
        List<Long> because = java.util.stream.LongStream.of(causes).boxed().toList();
        TraceType type = agent.equals(Trace.NOVELIST) ? TraceType.EVENT : TraceType.POST;
        var trace = new Trace(traces.size() + 1, agent, type, topic, Instant.parse("2031-03-04T00:00:00Z").plusSeconds(3600L * hour), 1, type.usualHalfLife(), "calm", stance, agent + " on " + topic, because, Map.of());
        traces.add(trace);
        return trace;
    }

    private List<Pattern> patterns() {
        return Patterns.of(traces, Influence.of(traces));
    }

    @Test
    void an_arrow_holds_the_posts_behind_it_in_each_direction_by_itself() {
        Trace event = leave(Trace.NOVELIST, "raid", 0, 0);
        Trace first = leave("Tria", "raid", 1, -.5, event.id());
        Trace answer = leave("Chris", "raid", 2, .2, first.id());
        leave("Tria", "raid", 3, -.5, answer.id());
        leave("Chris", "raid", 4, .2, first.id());
        leave("Tria", "raid", 5, -.5, first.id());
        Influence influence = Influence.of(traces);
        assertThat(influence.posts("Tria", "Chris")).isEqualTo(2);
        assertThat(influence.posts("Chris", "Tria")).isEqualTo(1);
        assertThat(influence.posts(Trace.NOVELIST, "Tria")).isEqualTo(1);
        assertThat(influence.posts("Tria", "Tria")).as("going on with one's own is no influence").isZero();
        assertThat(influence.arrows().getFirst().links()).extracting(link -> link.post().id()).containsExactly(3L, 5L);
        assertThat(influence.moved()).containsEntry("Tria", 2).containsEntry("Chris", 1);
    }

    @Test
    void a_stance_is_the_mean_of_a_stretch_of_the_story() {
        leave("Tria", "raid", 1, -1);
        leave("Tria", "raid", 3, 0);
        leave("Tria", "raid", 7, .5);
        leave("Tria", "water", 8, 1);
        Stances stances = Stances.of(traces, java.time.Duration.ofHours(6));
        assertThat(stances.on("raid")).extracting(Stances.Point::stance).containsExactly(-.5, .5);
        assertThat(stances.on("raid").getFirst().posts()).isEqualTo(2);
        assertThat(stances.topics()).containsExactly("raid", "water");
    }

    @Test
    void two_against_two_are_camps_and_two_against_one_are_not() {
        leave("Tria", "raid", 0, -.8);
        leave("Sarah", "raid", 1, -.4);
        leave("Randy", "raid", 2, .6);
        assertThat(patterns()).isEmpty();
        leave("Chris", "raid", 3, .3);
        assertThat(patterns()).hasSize(1).first().satisfies(pattern -> {
            var camps = (Pattern.Camps) pattern;
            assertThat(camps.against()).containsExactly("Sarah", "Tria");
            assertThat(camps.inFavour()).containsExactly("Chris", "Randy");
            assertThat(camps.evidence()).hasSize(4);
        });
    }

    @Test
    void six_posts_of_three_people_that_go_back_to_one_event_are_a_cascade() {
        Trace event = leave(Trace.NOVELIST, "raid", 0, 0);
        Trace last = event;
        for (int i = 0; i < 6; i++) last = leave(List.of("Tria", "Chris", "Sarah").get(i % 3), "raid", i + 1, 0, last.id());
        assertThat(patterns()).filteredOn(Pattern.Cascade.class::isInstance).hasSize(1).first().satisfies(pattern -> {
            var cascade = (Pattern.Cascade) pattern;
            assertThat(cascade.began()).isEqualTo(event);
            assertThat(cascade.posts()).isEqualTo(6);
            assertThat(cascade.people()).isEqualTo(3);
        });
    }

    @Test
    void whom_most_of_the_others_answer_is_a_centre() {
        Trace said = leave("Tria", "raid", 0, 0);
        for (int i = 0; i < 6; i++) leave(List.of("Chris", "Sarah").get(i % 2), "raid", i + 1, 0, said.id());
        assertThat(patterns()).filteredOn(Pattern.Centre.class::isInstance).singleElement().satisfies(pattern -> assertThat(((Pattern.Centre) pattern).name()).isEqualTo("Tria"));
    }

    @Test
    void a_topic_that_nobody_spoke_of_in_the_last_quarter_has_died() {
        for (int hour = 0; hour < 5; hour++) leave("Tria", "raid", hour, 0);
        leave("Tria", "water", 20, 0);
        assertThat(patterns()).singleElement().isInstanceOfSatisfying(Pattern.Silenced.class, silenced -> assertThat(silenced.topic()).isEqualTo("raid"));
    }

    @Test
    void the_map_keeps_distances_that_fit_into_a_plane() {
        double[][] places = VoiceMap.places(new double[][] {{0, 3, 4}, {3, 0, 5}, {4, 5, 0}});
        assertThat(Math.hypot(places[0][1] - places[0][2], places[1][1] - places[1][2])).isCloseTo(5, within(1e-6));
        assertThat(Math.hypot(places[0][0] - places[0][1], places[1][0] - places[1][1])).isCloseTo(3, within(1e-6));
    }

    @Test
    void whose_lines_in_the_book_another_comes_nearer_to_has_lost_the_voice() {
        List<String> curt = Collections.nCopies(6, "No. Ask him! Who signed? Not me. Go!");
        List<String> long_ = Collections.nCopies(6, "I should have thought, if you will allow me to say so, that the water and the weather were of a kind; and yet the harbour was full of them.");
        VoiceMap map = VoiceMap.of(Map.of("Tria", curt, "Chris", curt, "Randy", long_, "Silent", List.of("Once.")), Map.of("Chris", long_, "Tria", curt), _ -> {});
        assertThat(map.voices()).extracting(VoiceMap.Voice::name).containsExactlyInAnyOrder("Tria", "Chris", "Randy");
        assertThat(map.voices()).filteredOn(VoiceMap.Voice::isLost).singleElement().satisfies(voice -> assertThat(List.of(voice.name(), voice.taker())).containsExactly("Chris", "Randy"));
    }

    @Test
    void five_posts_that_come_nearer_to_anothers_lines_drift_towards_that_one() {
        var curt = new ArrayList<String>();
        var gentle = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            curt.add("No. Ask him! Who signed number " + i + "? Not me. Go!");
            gentle.add("I should have thought, if you will allow me to say so, that the boats, all " + i + " of them, were of a kind; and yet the harbour was full.");
        }
        Map<String, List<String>> book = Map.of("Tria", curt, "Sarah", gentle);
        VoiceMap map = VoiceMap.of(Map.of("Tria", gentle.subList(0, 5), "Sarah", gentle.subList(5, 12)), book, _ -> {});
        assertThat(map.voices()).filteredOn(voice -> voice.lean().isDrift()).singleElement().satisfies(voice -> assertThat(List.of(voice.name(), voice.lean().to())).containsExactly("Tria", "Sarah"));
        VoiceMap unread = VoiceMap.of(Map.of("Tria", curt), Map.of(), _ -> {});
        assertThat(unread.voices().getFirst().lean().by()).isNaN();
    }

    @Test
    void somebody_who_left_the_cast_still_has_moved_others_and_keeps_a_place_on_the_map() {
        Trace said = leave("Gone", "raid", 0, 0);
        for (int i = 1; i < 6; i++) leave("Gone", "raid", i, 0);
        leave("Tria", "raid", 7, 0, said.id());
        Insights insights = Insights.of(traces, Map.of("Tria", Collections.nCopies(6, "Who signed?")), _ -> {});
        assertThat(insights.influence().posts("Gone", "Tria")).isOne();
        assertThat(insights.voices().voices()).singleElement().satisfies(voice -> {
            assertThat(voice.name()).isEqualTo("Gone");
            assertThat(voice.toBook()).isNaN();
            assertThat(voice.lean().isDrift()).isFalse();
        });
        assertThat(Drifting.of(List.of(sheet("{\"name\": \"Tria\", \"relationships\": {\"Gone\": {\"affinity\": 0.5}}}")), Map.of())).isEmpty();
    }

    @Test
    void feelings_have_two_sides_that_move_by_themselves() {
        List<Character> cast = List.of(sheet("{\"name\": \"Tria\", \"relationships\": {\"Randy\": {\"affinity\": -0.1}}}"), sheet("{\"name\": \"Randy\", \"relationships\": {\"Tria\": {\"affinity\": 0.5}}}"));
        var remembered = new Recollection(List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of("Randy", .3), Map.of(), Map.of());
        assertThat(Drifting.of(cast, Map.of("Tria", remembered))).containsExactly(new Drifting("Tria", "Randy", -.1, .3, .5, .5));
    }

    @Test
    void a_day_counts_decisions_posts_and_what_each_agent_had_used_last() {
        LocalDate day = LocalDate.of(2031, 3, 4);
        leave("Tria", "raid", 1, 0);
        leave("Chris", "raid", 2, 0, 1);
        leave("Tria", "raid", 3, 0, 2);
        var spent = List.of(new DayMeasure.Spent(day, "Tria", true, 40), new DayMeasure.Spent(day, "Tria", false, 90), new DayMeasure.Spent(day, "Chris", true, 7), new DayMeasure.Spent(day.plusDays(1), "Chris", false, 0));
        assertThat(DayMeasure.of(spent, traces)).containsExactly(new DayMeasure(day, 3, 2, 2 / 3.0, 4 / 3.0, 97), new DayMeasure(day.plusDays(1), 1, 0, 0, 0, 0));
    }

    @Test
    void of_nothing_nothing_is_said() {
        Insights insights = Insights.of(List.of(), Map.of(), _ -> {});
        assertThat(insights.patterns()).isEmpty();
        assertThat(insights.voices().voices()).isEmpty();
        assertThat(insights.influence().arrows()).isEmpty();
    }

    private static Character sheet(String text) {
        return ((Sheets.Sheet.Good) Sheets.parse("sheet", text)).character();
    }
}
