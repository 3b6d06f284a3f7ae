package murmuration.studio.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardModelTest {

    private static final Place TRIA_RAID = new Place("Tria", "raid");
    private static final List<Line> PEOPLE = List.of(new Line("Chris", "Chris"), new Line("Tria", "Tria"));

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Rehearsal rehearsal;
    private BoardReader reader;
    private BoardModel model;

    @BeforeEach
    void open() {
        rehearsal = new Rehearsal(folder);
        reader = rehearsal.reader();
        var topics = List.of(new Line("raid", "The raid"), new Line("water", "The water"), new Line("press", "The Low Tide"));
        model = new BoardModel(PEOPLE, topics, rehearsal.hand(), new Background(Runnable::run, Runnable::run, said::add));
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void a_cell_shows_what_is_left_of_its_traces_that_a_post_waits_and_that_the_topic_cools_down() {
        rehearsal.lay("Tria", "raid", 6, "Ask them why.");
        rehearsal.lay("Tria", "press", 1, "She prints it.");
        look();
        assertThat(model.heat(TRIA_RAID)).isBetween(.49, .51);
        assertThat(at(TRIA_RAID)).isEqualTo(new CellLook(Warmth.step(model.heat(TRIA_RAID)), true, false, false, Rest.NONE, false));
        assertThat(at(new Place("Tria", "press")).rest()).isEqualTo(Rest.COOLING);
        assertThat(at(new Place("Chris", "raid"))).isEqualTo(new CellLook(Warmth.EMPTY, false, false, false, Rest.NONE, false));
    }

    @Test
    void margins_add_up_rows_and_columns_and_topics_without_a_column_are_the_rest() {
        rehearsal.trace("Tria", TraceType.POST, "raid", 0, "One.");
        rehearsal.trace("Tria", TraceType.POST, "press", 0, "Two.");
        rehearsal.trace("Chris", TraceType.POST, "raid", 0, "Three.");
        rehearsal.trace("Chris", TraceType.POST, "weather", 0, "Four.");
        look();
        assertThat(model.grid().rows()).containsExactly(1, 2);
        assertThat(model.grid().columns()).containsExactly(2, 0, 1);
        assertThat(model.grid().others()).containsExactly(1, 0);
        assertThat(model.grid().hasOthers()).isTrue();
    }

    @Test
    void a_selected_cell_lists_its_own_traces_newest_first() {
        rehearsal.trace("Tria", TraceType.POST, "raid", 3, "Old.");
        rehearsal.trace("Chris", TraceType.POST, "raid", 2, "Another's.");
        rehearsal.trace("Tria", TraceType.POST, "raid", 1, "New.");
        model.select(TRIA_RAID);
        look();
        assertThat(texts()).containsExactly("New.", "Old.");
        model.showAll();
        look();
        assertThat(texts()).containsExactly("New.", "Another's.", "Old.");
    }

    @Test
    void a_past_moment_shows_what_was_left_then_and_what_came_later_is_not_there() {
        rehearsal.trace("Tria", TraceType.POST, "raid", 12, "Old.");
        rehearsal.trace("Tria", TraceType.POST, "raid", 1, "New.");
        look();
        model.turnTo(Rehearsal.NOW.minus(Duration.ofHours(6)));
        look();
        assertThat(model.heat(TRIA_RAID)).isBetween(.49, .51);
        assertThat(texts()).containsExactly("Old.");
        assertThat(model.sight().get().now()).isEqualTo(Rehearsal.NOW.minus(Duration.ofHours(6)));
        model.turnTo(Rehearsal.NOW.plus(Duration.ofHours(1)));
        assertThat(model.lens().get()).isEqualTo(Lens.LIVE);
    }

    @Test
    void through_her_eyes_lies_what_others_had_left_when_she_last_looked() {
        rehearsal.trace("Tria", TraceType.POST, "raid", 3, "Her own.");
        rehearsal.trace("Chris", TraceType.POST, "raid", 2, "Read.");
        rehearsal.trace("Chris", TraceType.POST, "raid", .1, "Not read yet.");
        rehearsal.trace("Chris", TraceType.POST, "weather", 2, "Nothing to her.");
        model.through(Optional.of("Tria"));
        look();
        assertThat(texts()).containsExactly("Read.");
        model.live();
        look();
        assertThat(texts()).hasSize(4);
    }

    @Test
    void a_look_through_another_lens_comes_too_late() {
        rehearsal.trace("Tria", TraceType.POST, "raid", 1, "New.");
        BoardSight before = reader.look(model.interest(), List.of());
        model.through(Optional.of("Tria"));
        model.show(before);
        assertThat(model.sight().get().traces()).isEmpty();
    }

    @Test
    void what_the_novelist_asks_to_be_left_alone_is_marked_until_that_is_lifted() {
        model.mute(TRIA_RAID);
        look();
        assertThat(model.rest(TRIA_RAID)).isEqualTo(Rest.MUTED);
        model.lift(TRIA_RAID);
        model.cool(new Place("Chris", "water"));
        look();
        assertThat(model.rest(TRIA_RAID)).isEqualTo(Rest.NONE);
        assertThat(model.rest(new Place("Chris", "water"))).isEqualTo(Rest.COOLING);
        assertThat(said).isEmpty();
    }

    @Test
    void order_changes_on_command_only_and_pinned_lines_stand_in_front() {
        rehearsal.trace("Tria", TraceType.POST, "press", 0, "One.");
        look();
        assertThat(ids(model.rows())).containsExactly("Chris", "Tria");
        model.orderRows(Arrangement.Order.WARMEST);
        model.orderColumns(Arrangement.Order.WARMEST);
        assertThat(ids(model.rows())).containsExactly("Tria", "Chris");
        assertThat(ids(model.columns())).containsExactly("press", "raid", "water");
        model.pinColumn("water");
        assertThat(ids(model.columns())).containsExactly("water", "press", "raid");
        model.orderColumns(Arrangement.Order.NAME);
        assertThat(ids(model.columns())).containsExactly("water", "press", "raid");
        model.pinColumn("water");
        model.orderColumns(Arrangement.Order.GIVEN);
        assertThat(ids(model.columns())).containsExactly("raid", "water", "press");
        assertThat(CellLook.from(model.look(0, 2)).step()).isEqualTo(Warmth.STEPS);
    }

    @Test
    void a_search_dims_the_others() {
        model.search().set("low ti");
        assertThat(at(new Place("Chris", "press")).dimmed()).isFalse();
        assertThat(at(TRIA_RAID).dimmed()).isTrue();
        model.search().set(" TRIA ");
        assertThat(at(TRIA_RAID).dimmed()).isFalse();
        assertThat(at(new Place("Chris", "press")).dimmed()).isTrue();
    }

    @Test
    void who_comes_stands_before_the_story() {
        model.people(List.of(new Line("Chris", "Chris"), new Line(Trace.NOVELIST, "The story")));
        model.people(List.of(new Line("Ada", "Ada"), new Line("Chris", "Chris"), new Line(Trace.NOVELIST, "The story")));
        assertThat(ids(model.rows())).containsExactly("Chris", "Ada", Trace.NOVELIST);
    }

    @Test
    void who_comes_stands_last_and_who_goes_takes_the_selection_along() {
        model.orderRows(Arrangement.Order.NAME);
        model.select(TRIA_RAID);
        model.people(List.of(new Line("Ada", "Ada"), new Line("Chris", "Chris")));
        assertThat(ids(model.rows())).containsExactly("Chris", "Ada");
        assertThat(model.selected().get()).isEmpty();
    }

    @Test
    void arrow_keys_move_the_selection_and_stop_at_the_edges() {
        model.move(1, 0);
        assertThat(model.selected().get()).contains(new Place("Chris", "raid"));
        model.move(1, 1);
        model.move(1, 0);
        assertThat(model.selected().get()).contains(new Place("Tria", "water"));
        model.move(-5, 5);
        assertThat(model.selected().get()).contains(new Place("Chris", "press"));
    }

    @Test
    void selecting_a_cell_again_shows_the_whole_board() {
        model.select(TRIA_RAID);
        model.select(TRIA_RAID);
        assertThat(model.selected().get()).isEmpty();
        assertThat(model.interest().selected()).isEmpty();
    }

    @Test
    void the_cross_hair_marks_row_and_column_of_the_cell_that_is_pointed_at() {
        model.hovered().set(Optional.of(TRIA_RAID));
        assertThat(at(new Place("Tria", "press")).crossed()).isTrue();
        assertThat(at(new Place("Chris", "raid")).crossed()).isTrue();
        assertThat(at(new Place("Chris", "press")).crossed()).isFalse();
        model.hovered().set(Optional.empty());
        model.select(TRIA_RAID);
        assertThat(model.pointed()).isEmpty();
        model.byKeyboard().set(true);
        assertThat(model.interest().pointed()).contains(TRIA_RAID);
    }

    private CellLook at(Place place) {
        HeatLayout.Cell cell = model.cell(place);
        return CellLook.from(model.look(cell.row(), cell.column()));
    }

    private List<String> texts() {
        return model.sight().get().traces().stream().map(line -> line.trace().text()).toList();
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private void look() {
        model.show(reader.look(model.interest(), rehearsal.desk().items()));
    }
}
