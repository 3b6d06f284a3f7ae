package murmuration.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tables beside the tests.
record Judged(String character, String situation, String post, List<String> grades) {

    static List<Judged> posts() {
        return rows("judged-posts.tsv").stream().map(row -> new Judged(row[0], row[1], row[2], List.of(row).subList(3, row.length).stream().filter(grade -> !grade.isEmpty()).toList())).toList();
    }

    /// Without the heading.
    static List<String[]> rows(String table) {
        try (var reader = new BufferedReader(new InputStreamReader(Judged.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new AssertionError("The table " + table + " cannot be read.", e);
        }
    }
}
