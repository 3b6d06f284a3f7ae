package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    private static final Book BOOK = new Book("Low Water", Map.of("seagate", "The sea-gate"));

    @Property
    void every_text_comes_back_out_of_its_cell(@ForAll String text) {
        assertThat(texts(Csv.cell(text) + "\r\n")).containsExactly(List.of(text));
    }

    @Property
    void texts_full_of_signs_come_back_and_never_begin_a_formula(@ForAll @Chars({'=', '+', '-', '@', '\'', '"', ',', '\n', '\r', '\t', ' '}) @CharRange(from = 'a', to = 'c') String text) {
        assertThat(texts(Csv.cell(text) + ",x\r\n")).containsExactly(List.of(text, "x"));
        String shown = CsvReader.read(Csv.cell(text) + "\r\n").getFirst().getFirst();
        assertThat(shown).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
    }

    @Example
    void a_formula_is_escaped() {
        assertThat(Csv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(Csv.cell("@tria")).isEqualTo("'@tria");
    }

    @Test
    void a_line_has_the_columns_of_the_header(@TempDir Path folder) throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved("They shut it again,\nand the 👩‍👩‍👧 stood there.");
            Path file = folder.resolve("exports/posts.csv");
            Format.CSV.exporter().write(posts.approved(), BOOK, file);

            List<List<String>> lines = CsvReader.read(Files.readString(file));
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst()).startsWith("id", "character", "handle", "text", "graphemes", "bytes").endsWith("edited", "traces", "passages").hasSize(18);
            assertThat(lines.getLast())
                    .startsWith("1", "Tria", "tria", "They shut it again,\nand the 👩‍👩‍👧 stood there.", "42", "59", "2031-03-04T06:00:00Z")
                    .contains("-0.5", "82.3", "anger")
                    .hasSize(18);
        }
    }

    private static List<List<String>> texts(String csv) {
        return CsvReader.read(csv).stream().map(line -> line.stream().map(cell -> cell.replaceFirst("^'('*[=+\\-@\\t\\r\\n])", "$1")).toList()).toList();
    }

    /// A strict reader of RFC 4180, written for this test alone.
    private static final class CsvReader {
        private final String csv;
        private int at;

        private CsvReader(String csv) {
            this.csv = csv;
        }

        static List<List<String>> read(String csv) {
            var reader = new CsvReader(csv);
            var lines = new ArrayList<List<String>>();
            while (reader.at < csv.length()) lines.add(reader.line());
            return lines;
        }

        private List<String> line() {
            var cells = new ArrayList<String>();
            cells.add(cell());
            while (at < csv.length() && csv.charAt(at) == ',') {
                at++;
                cells.add(cell());
            }
            assertThat(csv.startsWith("\r\n", at)).as("a line ends with CR LF").isTrue();
            at += 2;
            return cells;
        }

        private String cell() {
            if (at < csv.length() && csv.charAt(at) == '"') return quoted();
            int from = at;
            while (at < csv.length() && csv.charAt(at) != ',' && csv.charAt(at) != '\r') at++;
            return csv.substring(from, at);
        }

        private String quoted() {
            var cell = new StringBuilder();
            for (at++; ; at++) {
                if (csv.charAt(at) == '"' && !csv.startsWith("\"\"", at)) break;
                if (csv.charAt(at) == '"') at++;
                cell.append(csv.charAt(at));
            }
            at++;
            return cell.toString();
        }
    }
}
