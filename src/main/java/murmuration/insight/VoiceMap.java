package murmuration.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import murmuration.language.Drift;
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

    /// @param x and y of the map, of no unit
    /// @param nearest who sounds most like this one; nobody where there is nobody else
    /// @param toNearest 0 the same .. 1 nothing in common
    /// @param toBook to the lines in the book; not a number without any
    /// @param taker who now writes more like this one's lines in the book than this one does; nobody, while the voice holds. (Distances to few lines are larger than
    ///     those to many, so only distances to the same lines are held against each other.)
    /// @param lean which way the voice drifts
    public record Voice(String name, double x, double y, int posts, String nearest, double toNearest, double toBook, String taker, Lean lean) {
        public boolean isLost() {
            return !taker.isEmpty();
        }
    }

    /// How the last posts stand between one's own voice in the book and the others' there, by [Drift]: a hint, which says little on its own and more where it stays.
    ///
    /// @param to whose lines in the book they come nearest to, apart from the own
    /// @param by above 0 they are nearer to those than to the own; not a number where the book has too few lines of them, or of anybody else
    public record Lean(String to, double by) {
        static final Lean UNKNOWN = new Lean("", Double.NaN);

        public boolean isDrift() {
            return by > 0;
        }
    }

    /// @param posts of each, oldest first; those with too few to have a voice are left out
    /// @param book lines of each in the book
    /// @param progress told 0..1
    public static VoiceMap of(Map<String, List<String>> posts, Map<String, List<String>> book, DoubleConsumer progress) {
        var styles = new LinkedHashMap<String, Style>();
        posts.forEach((name, said) -> {
            if (said.size() >= FEWEST) styles.put(name, Style.of(last(said)));
            progress.accept(.5 * styles.size() / posts.size());
        });
        List<String> names = List.copyOf(styles.keySet());
        double[][] distances = distances(List.copyOf(styles.values()), progress);
        double[][] places = places(distances);
        Drift drift = Drift.among(book);
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < names.size(); i++) {
            int nearest = nearest(distances, i);
            double[] toBook = toBook(book.getOrDefault(names.get(i), List.of()), List.copyOf(styles.values()));
            int closest = closest(toBook, i);
            voices.add(new Voice(
                    names.get(i), places[0][i], places[1][i], posts.get(names.get(i)).size(), nearest < 0 ? "" : names.get(nearest), nearest < 0 ? 1 : distances[i][nearest], toBook[i],
                    closest == i ? "" : names.get(closest), lean(names.get(i), drift.distances(last(posts.get(names.get(i)))))));
        }
        progress.accept(1);
        return new VoiceMap(List.copyOf(voices), distances);
    }

    private static List<String> last(List<String> said) {
        return said.subList(Math.max(0, said.size() - POOLED), said.size());
    }

    private static Lean lean(String name, Map<String, Double> distances) {
        return distances.entrySet().stream()
                .filter(other -> distances.containsKey(name) && !other.getKey().equals(name))
                .min(Map.Entry.comparingByValue())
                .map(other -> new Lean(other.getKey(), distances.get(name) - other.getValue()))
                .orElse(Lean.UNKNOWN);
    }

    private static double[][] distances(List<Style> styles, DoubleConsumer progress) {
        var distances = new double[styles.size()][styles.size()];
        for (int i = 0; i < styles.size(); i++) {
            for (int j = 0; j < i; j++) distances[i][j] = distances[j][i] = styles.get(i).distance(styles.get(j));
            progress.accept(.5 + .5 * i / styles.size());
        }
        return distances;
    }

    /// How far everybody's posts are from somebody's lines in the book; not numbers where there are too few of them.
    private static double[] toBook(List<String> lines, List<Style> styles) {
        if (lines.size() < FEWEST) return styles.stream().mapToDouble(_ -> Double.NaN).toArray();
        Style book = Style.of(lines);
        return styles.stream().mapToDouble(book::distance).toArray();
    }

    private static int closest(double[] distances, int own) {
        int closest = own;
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] < distances[closest]) closest = i;
        }
        return closest;
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
