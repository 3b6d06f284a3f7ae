package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What strict readers said of posts, each seen beside its news and with its source hidden: A good as it stands, E good after a few words, D to be discarded.
///
/// A text that was read once for a situation need not be read again, whichever hand wrote it.
///
/// @param grades by situation and text, the two readings
final class Reading {

    private static final String HEAD = "situation\tpost\tfirst\tsecond\tread";

    private final Map<String, String> grades;

    private Reading(Map<String, String> grades) {
        this.grades = grades;
    }

    /// The readings that are kept with the situations.
    static Reading kept(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("assets/writer/readings.tsv"));
            if (!lines.getFirst().equals(HEAD)) throw new IllegalStateException("The readings begin with the line " + HEAD);
            return new Reading(lines.stream().skip(1).map(line -> line.split("\t", -1)).collect(Collectors.toMap(cells -> key(cells[0], cells[1]), cells -> cells[2] + cells[3], (_, last) -> last)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Situation situation, String text) {
        return grades.containsKey(key(situation.id(), text));
    }

    /// Whether both readers let it stand.
    boolean isGood(Situation situation, String text) {
        return grades.getOrDefault(key(situation.id(), text), "").equals("AA");
    }

    /// Whether neither reader threw it away.
    boolean isNearlyGood(Situation situation, String text) {
        String both = grades.getOrDefault(key(situation.id(), text), "D");
        return !both.contains("D");
    }

    /// The part of all readings in which the two agree.
    double agreement() {
        return grades.isEmpty() ? 1 : (double) grades.values().stream().filter(both -> both.charAt(0) == both.charAt(1)).count() / grades.size();
    }

    private static String key(String situation, String text) {
        return situation + "\t" + text;
    }
}
