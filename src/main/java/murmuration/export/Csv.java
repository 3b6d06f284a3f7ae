package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import murmuration.review.ApprovedPost;

/// RFC 4180, with a header line.
///
/// A spreadsheet takes a cell that begins with `= + - @` for a formula, so such a text is given a leading apostrophe, which spreadsheets hide. A text that
/// already has apostrophes in front of such a sign gets one more, so that taking one away always gives the text back. Numbers are ours and stay numbers.
final class Csv implements Exporter {

    private static final String HEADER =
            "id,character,handle,text,graphemes,bytes,storyTime,realTime,safeFromChapter,replyTo,topic,stance,mood,score,approvedAt,edited,traces,passages";
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]", Pattern.DOTALL);
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, text(posts, book));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return Stream.concat(Stream.of(HEADER), posts.stream().map(Row::of).map(Csv::line)).map(line -> line + "\r\n").collect(joining());
    }

    private static String line(Row row) {
        return Stream.of(
                        row.id(),
                        row.character(),
                        row.handle(),
                        row.text(),
                        row.graphemes(),
                        row.bytes(),
                        row.storyTime(),
                        row.realTime(),
                        row.safeFromChapter(),
                        row.replyTo().map(String::valueOf).orElse(""),
                        row.topic(),
                        row.stance(),
                        row.mood(),
                        row.score(),
                        row.approvedAt(),
                        row.edited(),
                        row.traces().stream().map(seen -> String.format(Locale.ROOT, "%s (%.2f): %s", seen.agent(), seen.strength(), seen.text())).collect(joining("\n")),
                        row.passages().stream().map(passage -> "chapter " + passage.chapter() + ": " + passage.text()).collect(joining("\n")))
                .map(value -> value instanceof Number ? value.toString() : cell(value.toString()))
                .collect(joining(","));
    }

    static String cell(String text) {
        String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
