package murmuration.studio.board;

import java.util.Map;
import java.util.Set;

/// One look by rows and columns, added up once, so that drawing only reads numbers.
///
/// @param looks of the cells, as far as the board itself tells; see [CellLook]
/// @param others heat of each row on topics that have no column
record Grid(double[][] heat, int[][] looks, double[] rows, double[] columns, double[] others) {

    static Grid of(Raster raster, Map<Place, Double> warm, Set<Place> waiting, Map<Place, Rest> rests) {
        int height = raster.places().length;
        int width = raster.columns().size();
        var grid = new Grid(new double[height][width], new int[height][width], new double[height], new double[width], new double[height]);
        warm.forEach((place, heat) -> grid.warm(raster.row(place), raster.column(place), heat));
        grid.step();
        waiting.forEach(place -> grid.mark(raster, place, CellLook.WAITING));
        rests.forEach((place, rest) -> grid.mark(raster, place, CellLook.of(rest)));
        return grid;
    }

    private void warm(int row, int column, double here) {
        if (row < 0) return;
        if (column < 0) {
            others[row] += here;
            return;
        }
        heat[row][column] = here;
        rows[row] += here;
        columns[column] += here;
    }

    private void step() {
        for (int row = 0; row < heat.length; row++) {
            for (int column = 0; column < columns.length; column++) looks[row][column] = CellLook.of(Warmth.step(heat[row][column]));
        }
    }

    private void mark(Raster raster, Place place, int mark) {
        int row = raster.row(place);
        int column = raster.column(place);
        if (row >= 0 && column >= 0) looks[row][column] |= mark;
    }

    boolean hasOthers() {
        for (double other : others) {
            if (Warmth.step(other) > Warmth.EMPTY) return true;
        }
        return false;
    }
}
