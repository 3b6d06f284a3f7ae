package murmuration.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.insight.DayMeasure;
import murmuration.insight.Drifting;
import murmuration.insight.Insights;
import murmuration.studio.parts.StoryTime;
import murmuration.voice.Spending;
import murmuration.world.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    private static final Instant MORNING = Instant.parse("2031-03-04T06:00:00Z");
    private static final StoryTime TIME = new StoryTime(LocalDate.of(2031, 3, 1));

    private static Lookout.Seen seen() {
        var traces = new ArrayList<Trace>();
        traces.add(trace(1, Trace.NOVELIST, TraceType.EVENT, 0, "The gate <shut>.", List.of()));
        for (int id = 2; id < 20; id++) traces.add(trace(id, List.of("Tria", "Chris", "Sarah & Co").get(id % 3), TraceType.POST, id % 3 - 1, "=1+1 said \"post\" " + id, List.of(id - 1L)));
        return new Lookout.Seen(
                Insights.of(traces, Map.of(), _ -> {}), List.of(new DayMeasure(LocalDate.of(2031, 3, 4), 40, 18, .45, 3.5, 1200)), List.of(new Drifting("Tria", "Chris", .4, .2, -.1, .3)), Map.of("agentsAlive", 3L),
                List.of(new Run(MORNING, MORNING.plusSeconds(900), 12, new Spending(40_000, 2_000, .012))), Map.of("Tria", new Spending(40_000, 2_000, .012)));
    }

    private static Trace trace(long id, String agent, TraceType type, double stance, String text, List<Long> causes) {
        return new Trace(id, agent, type, "raid", MORNING.plusSeconds(1800 * id), 1, type.usualHalfLife(), "calm", stance, text, causes, Map.of());
    }

    private static Figure figure(Chapter chapter, Lookout.Seen seen) {
        return chapter.figure(seen, "raid", id -> "The raid", TIME);
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void each_insight_is_a_picture_a_drawing_and_a_table_that_say_something(Chapter chapter) throws Exception {
        Figure figure = figure(chapter, seen());
        Table table = figure.table();
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.heads()));
        Sketch sketch = figure.sketch(700, 500, Tints.of(false));
        assertThat(sketch.shapes()).isNotEmpty();
        String svg = Svg.of(sketch);
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(Png.of(sketch).getWidth()).isEqualTo(1400);
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void an_empty_world_breaks_none_of_them(Chapter chapter) {
        Figure figure = figure(chapter, new Lookout.Seen(Insights.of(List.of(), Map.of(), _ -> {}), List.of(), List.of(), Map.of(), List.of(), Map.of()));
        assertThat(figure.table().rows()).isEmpty();
        assertThat(figure.sketch(500, 300, Tints.of(true)).width()).isEqualTo(500);
    }

    @Test
    void a_run_says_what_it_cost_at_the_prices_of_its_voices() {
        assertThat(figure(Chapter.COST, seen()).table().rows()).extracting(row -> row.cells().subList(1, 6)).containsExactly(
                List.of("40000", "2000", "0.0120", "12", "0.0010"), List.of("40000", "2000", "0.0120", "", ""));
    }

    @Test
    void an_arrow_of_the_table_has_the_posts_behind_it() {
        Table table = figure(Chapter.INFLUENCE, seen()).table();
        assertThat(table.rows().getFirst().evidence()).isNotEmpty().hasSize(2 * Integer.parseInt(table.rows().getFirst().cells().get(2)));
    }

    @Test
    void what_people_wrote_is_text_in_every_file() {
        assertThat(Svg.escaped("<script>&\"\u0000")).isEqualTo("&lt;script&gt;&amp;&quot;");
        var table = new Table(List.of("a", "b"), List.of(Table.Row.of("=HYPERLINK(\"x\")", "-0.25"), Table.Row.of("one, two", "plain")));
        assertThat(table.csv()).isEqualTo("a,b\r\n\"'=HYPERLINK(\"\"x\"\")\",-0.25\r\n\"one, two\",plain\r\n");
    }

    @Test
    void a_picture_can_be_read_back() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(Png.of(figure(Chapter.PATTERNS, seen()).sketch(300, 200, Tints.of(true))), "png", bytes);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getHeight()).isEqualTo(400);
    }
}
