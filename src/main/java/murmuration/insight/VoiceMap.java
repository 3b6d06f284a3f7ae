package murmuration.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import murmuration.language.Style;

/// Who sounds like whom: distances between the voices of the last posts, and from each to her own lines in the book, laid out so that near voices lie near.
///
/// The layout is classical scaling (Torgerson 1952): the two strongest directions of the double-centred squares of the distances, found by power iteration.
///
/// @param voices in the order in which they were given
public record VoiceMap(List<Voice> voices, double[][] distances) {

    /// Posts of one person that are pooled; style says little about fewer than five.
    public static final int POOLED = 30;
    private static final int FEWEST = 5;
    private static final int ROUNDS = 60;
    private static final double NEARER = .85;

    /// @param x and y of the map, of no unit
    /// @param nearest who sounds most like this one; nobody where there is nobody else
    /// @param toNearest 0 the same .. 1 nothing in common
    /// @param toBook to the lines in the book; not a number without any
    public record Voice(String name, double x, double y, int posts, String nearest, double toNearest, double toBook) {
        /// Whether this one sounds clearly more like somebody else than like the book.
        public boolean drifts() {
            return !Double.isNaN(toBook) && toNearest < NEARER * toBook;
        }
    }

    /// @param posts of each, oldest first; those with too few to have a voice are left out
    /// @param book lines of each in the book
    /// @param progress told 0..1
    public static VoiceMap of(Map<String, List<String>> posts, Map<String, List<String>> book, DoubleConsumer progress) {
        var styles = new LinkedHashMap<String, Style>();
        posts.forEach((name, said) -> {
            if (said.size() >= FEWEST) styles.put(name, Style.of(said.subList(Math.max(0, said.size() - POOLED), said.size())));
            progress.accept(.5 * styles.size() / posts.size());
        });
        List<String> names = List.copyOf(styles.keySet());
        double[][] distances = distances(List.copyOf(styles.values()), progress);
        double[][] places = places(distances);
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < names.size(); i++) {
            int nearest = nearest(distances, i);
            List<String> lines = book.getOrDefault(names.get(i), List.of());
            double toBook = lines.size() < FEWEST ? Double.NaN : styles.get(names.get(i)).distance(Style.of(lines));
            voices.add(new Voice(names.get(i), places[0][i], places[1][i], posts.get(names.get(i)).size(), nearest < 0 ? "" : names.get(nearest), nearest < 0 ? 1 : distances[i][nearest], toBook));
        }
        progress.accept(1);
        return new VoiceMap(List.copyOf(voices), distances);
    }

    private static double[][] distances(List<Style> styles, DoubleConsumer progress) {
        var distances = new double[styles.size()][styles.size()];
        for (int i = 0; i < styles.size(); i++) {
            for (int j = 0; j < i; j++) distances[i][j] = distances[j][i] = styles.get(i).distance(styles.get(j));
            progress.accept(.5 + .5 * i / styles.size());
        }
        return distances;
    }

    private static int nearest(double[][] distances, int from) {
        int nearest = -1;
        for (int i = 0; i < distances.length; i++) {
            if (i != from && (nearest < 0 || distances[from][i] < distances[from][nearest])) nearest = i;
        }
        return nearest;
    }

    /// Two rows of coordinates.
    static double[][] places(double[][] distances) {
        double[][] centred = centred(distances);
        double[] first = axis(centred);
        remove(centred, first);
        return new double[][] {first, axis(centred)};
    }

    private static double[][] centred(double[][] distances) {
        int n = distances.length;
        var means = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) means[i] += distances[i][j] * distances[i][j] / n;
            all += means[i] / n;
        }
        var centred = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) centred[i][j] = -.5 * (distances[i][j] * distances[i][j] - means[i] - means[j] + all);
        }
        return centred;
    }

    /// The strongest direction, as long as the square root of its strength.
    private static double[] axis(double[][] matrix) {
        int n = matrix.length;
        var axis = new double[n];
        for (int i = 0; i < n; i++) axis[i] = Math.sin(i + 1);
        double strength = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) next[i] += matrix[i][j] * axis[j];
            }
            strength = Math.sqrt(sum(next));
            if (strength < 1e-12) return new double[n];
            for (int i = 0; i < n; i++) axis[i] = next[i] / strength;
        }
        for (int i = 0; i < n; i++) axis[i] *= Math.sqrt(strength);
        return axis;
    }

    private static void remove(double[][] matrix, double[] axis) {
        for (int i = 0; i < axis.length; i++) {
            for (int j = 0; j < axis.length; j++) matrix[i][j] -= axis[i] * axis[j];
        }
    }

    private static double sum(double[] of) {
        double sum = 0;
        for (double one : of) sum += one * one;
        return sum;
    }
}
