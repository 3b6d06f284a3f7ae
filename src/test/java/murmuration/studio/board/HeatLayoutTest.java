package murmuration.studio.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeatLayoutTest {

    @Property
    void the_middle_of_every_shown_cell_belongs_to_it(@ForAll @IntRange(min = 1, max = 50) int rows, @ForAll @IntRange(min = 1, max = 40) int columns) {
        HeatLayout layout = HeatLayout.of(700, 500, rows, columns, 90, 80, true, false, 11);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var tile = layout.cell(row, column);
                double x = (tile.getMinX() + tile.getMaxX()) / 2;
                double y = (tile.getMinY() + tile.getMaxY()) / 2;
                if (layout.shows(row, column) && x < layout.right() && y < layout.bottom()) assertThat(layout.at(x, y)).contains(new HeatLayout.Cell(row, column));
            }
        }
    }

    @Test
    void fifty_people_and_forty_topics_keep_readable_cells_and_scroll() {
        HeatLayout layout = HeatLayout.of(600, 400, 50, 40, 90, 100, true, false, 11);
        assertThat(layout.cellWidth()).isEqualTo(18);
        assertThat(layout.cellHeight()).isEqualTo(15);
        HeatLayout end = layout.scrolled(1e6, 1e6);
        assertThat(end.shows(49, 39)).isTrue();
        assertThat(end.shows(0, 0)).isFalse();
        assertThat(end.end()).isCloseTo(600 - HeatLayout.MARGIN_RIGHT, within(1.0));
        assertThat(end.isInSight(39)).isTrue();
        assertThat(end.isInSight(0)).isFalse();
        assertThat(end.restAt(end.restX() + 2, end.y(49) + 2)).contains(49);
    }

    @Test
    void labels_are_no_cells() {
        HeatLayout layout = HeatLayout.of(700, 500, 5, 10, 90, 80, false, false, 11);
        assertThat(layout.at(40, 200)).isEmpty();
        assertThat(layout.at(300, 20)).isEmpty();
        assertThat(layout.at(91, 81)).contains(new HeatLayout.Cell(0, 0));
    }

    @Test
    void a_bar_has_whole_pixels_and_is_seen_as_soon_as_there_is_any_heat() {
        HeatLayout layout = HeatLayout.of(700, 500, 5, 10, 90, 80, false, false, 11);
        assertThat(layout.rowBar(0)).isZero();
        assertThat(layout.rowBar(.001)).isEqualTo(3);
        assertThat(layout.rowBar(.5)).isEqualTo(21);
        assertThat(layout.columnBar(1)).isEqualTo(24);
    }

    @Test
    void large_letters_have_rows_that_are_high_enough_for_them_and_what_has_no_room_is_scrolled_to() {
        HeatLayout layout = HeatLayout.of(700, 260, 6, 10, 90, 120, true, false, 24);
        assertThat(layout.cell(1, 0).getHeight()).isGreaterThanOrEqualTo(24);
        assertThat(layout.hiddenHeight()).isPositive();
    }
}
