package murmuration.studio.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import murmuration.board.TraceType;
import murmuration.studio.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardModelTest {

    private static final Place TRIA_RAID = new Place("Tria", "raid");

    @TempDir
    Path folder;

    private final BoardModel model = new BoardModel(
            List.of(new Line("Chris", "Chris"), new Line("Tria", "Tria")), List.of(new Line("raid", "The raid"), new Line("water", "The water"), new Line("press", "The Low Tide")));

    @Test
    void a_cell_shows_what_is_left_of_its_traces_and_that_a_post_waits() {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.lay("Tria", "raid", 6, "Ask them why.");
            look(rehearsal);
            assertThat(model.heat(TRIA_RAID)).isBetween(.49, .51);
            assertThat(model.look(TRIA_RAID)).isEqualTo(new CellLook(Warmth.step(model.heat(TRIA_RAID)), true, false, false));
            assertThat(model.look(new Place("Chris", "raid"))).isEqualTo(new CellLook(Warmth.EMPTY, false, false, false));
        }
    }

    @Test
    void margins_add_up_rows_and_columns() {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.trace("Tria", TraceType.POST, "raid", 0, "One.");
            rehearsal.trace("Tria", TraceType.POST, "press", 0, "Two.");
            rehearsal.trace("Chris", TraceType.POST, "raid", 0, "Three.");
            look(rehearsal);
            assertThat(model.rowHeat(model.rows().getLast())).isEqualTo(2);
            assertThat(model.columnHeat(model.columns().getFirst())).isEqualTo(2);
        }
    }

    @Test
    void a_selected_cell_lists_its_own_traces_newest_first() {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.trace("Tria", TraceType.POST, "raid", 3, "Old.");
            rehearsal.trace("Chris", TraceType.POST, "raid", 2, "Another's.");
            rehearsal.trace("Tria", TraceType.POST, "raid", 1, "New.");
            model.select(TRIA_RAID);
            look(rehearsal);
            assertThat(model.sight().get().traces()).extracting(line -> line.trace().text()).containsExactly("New.", "Old.");
            model.showAll();
            look(rehearsal);
            assertThat(model.sight().get().traces()).extracting(line -> line.trace().text()).containsExactly("New.", "Another's.", "Old.");
        }
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
    void the_cross_hair_marks_row_and_column_of_the_cell_under_the_pointer() {
        model.hovered().set(Optional.of(TRIA_RAID));
        assertThat(model.look(new Place("Tria", "press")).crossed()).isTrue();
        assertThat(model.look(new Place("Chris", "raid")).crossed()).isTrue();
        assertThat(model.look(new Place("Chris", "press")).crossed()).isFalse();
    }

    private void look(Rehearsal rehearsal) {
        model.show(new BoardReader(rehearsal.board(), rehearsal.clock()).look(model.interest(), rehearsal.desk().items()));
    }
}
