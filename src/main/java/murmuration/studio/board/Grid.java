package murmuration.studio.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The heat of one look by rows and columns, added up once, so that drawing only reads numbers.
///
/// @param places of the cells, row by row
/// @param others heat of each row on topics that have no column
record Grid(Place[][] places, double[][] heat, double[] rows, double[] columns, double[] others) {

    static Grid of(List<Line> rows, List<Line> columns, Map<Place, Double> warm) {
        var places = new Place[rows.size()][columns.size()];
        var heat = new double[rows.size()][columns.size()];
        var rowSums = new double[rows.size()];
        var columnSums = new double[columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Place place = new Place(rows.get(row).id(), columns.get(column).id());
                places[row][column] = place;
                double here = warm.getOrDefault(place, 0.0);
                heat[row][column] = here;
                rowSums[row] += here;
                columnSums[column] += here;
            }
        }
        return new Grid(places, heat, rowSums, columnSums, others(rows, columns, warm));
    }

    boolean hasOthers() {
        for (double other : others) {
            if (Warmth.step(other) > Warmth.EMPTY) return true;
        }
        return false;
    }

    private static double[] others(List<Line> rows, List<Line> columns, Map<Place, Double> warm) {
        Set<String> known = columns.stream().map(Line::id).collect(Collectors.toSet());
        var strange = new HashMap<String, Double>();
        warm.forEach((place, heat) -> {
            if (!known.contains(place.topic())) strange.merge(place.agent(), heat, Double::sum);
        });
        var others = new double[rows.size()];
        for (int row = 0; row < others.length; row++) others[row] = strange.getOrDefault(rows.get(row).id(), 0.0);
        return others;
    }
}
