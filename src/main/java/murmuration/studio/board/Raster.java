package murmuration.studio.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which line of the map is whose. Made when the lines change, so that a look at the board finds its cells without making anything.
///
/// @param places of the cells, row by row
record Raster(Place[][] places, Map<String, Integer> rows, Map<String, Integer> columns) {

    static Raster of(List<Line> rows, List<Line> columns) {
        var places = new Place[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) places[row][column] = new Place(rows.get(row).id(), columns.get(column).id());
        }
        return new Raster(places, numbers(rows), numbers(columns));
    }

    private static Map<String, Integer> numbers(List<Line> lines) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) numbers.put(lines.get(i).id(), i);
        return numbers;
    }

    /// -1 for somebody without a row.
    int row(Place place) {
        return rows.getOrDefault(place.agent(), -1);
    }

    /// -1 for a topic without a column.
    int column(Place place) {
        return columns.getOrDefault(place.topic(), -1);
    }
}
