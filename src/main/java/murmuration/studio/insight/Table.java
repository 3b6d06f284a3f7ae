package murmuration.studio.insight;

import java.util.List;
import java.util.stream.Collectors;
import murmuration.board.Trace;

/// A picture in words and numbers.
///
/// @param heads of the columns
record Table(List<String> heads, List<Row> rows) {

    /// @param evidence the traces that can be read for it; may be none
    record Row(List<String> cells, List<Trace> evidence) {
        Row {
            cells = List.copyOf(cells);
            evidence = List.copyOf(evidence);
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), List.of());
        }
    }

    Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// With commas, by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it.
    String csv() {
        var csv = new StringBuilder(line(heads));
        rows.forEach(row -> csv.append(line(row.cells())));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("[+-]?\\d+(\\.\\d+)?");
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
