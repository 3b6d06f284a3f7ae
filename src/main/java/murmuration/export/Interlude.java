package murmuration.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import murmuration.review.ApprovedPost;

/// What they posted that night: the posts as a reader of the book meets them, day by day, without the scores and sources that only their novelist wants.
///
/// @param changed when the newest of them was approved: the one date in the file that is not the story's, and the same whenever it is written again
record Interlude(String title, List<Day> days, Instant changed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    record Day(LocalDate date, List<Entry> entries) {
        String heading() {
            return DAY.format(date);
        }
    }

    /// @param answers whom it answers, if that post is in the book as well
    record Entry(Row row, Optional<Row> answers) {
        String time() {
            return TIME.format(row.storyTime());
        }

        /// What stands behind the name.
        String about() {
            return " @" + row.handle() + " · " + time() + answers.map(first -> " · answers " + first.character()).orElse("");
        }
    }

    static Interlude of(List<ApprovedPost> posts, Book book) {
        List<Row> rows = posts.stream().map(Row::of).toList();
        Map<Long, Row> byId = rows.stream().collect(toMap(Row::id, Function.identity()));
        return new Interlude(book.title(), days(rows, byId), rows.stream().map(Row::approvedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
    }

    /// @param all posts of the book, by id
    static List<Day> days(List<Row> rows, Map<Long, Row> all) {
        Map<LocalDate, List<Entry>> days = rows.stream()
                .map(row -> new Entry(row, row.replyTo().map(all::get)))
                .collect(groupingBy(entry -> date(entry.row()), LinkedHashMap::new, toList()));
        return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    static LocalDate date(Row row) {
        return LocalDate.ofInstant(row.storyTime(), ZoneOffset.UTC);
    }

    /// How much is in it, and who may read it.
    String summary() {
        List<Row> rows = days.stream().flatMap(day -> day.entries().stream()).map(Entry::row).toList();
        if (rows.isEmpty()) return "Nobody posted anything.";
        int chapter = rows.stream().mapToInt(Row::safeFromChapter).max().orElseThrow();
        return (rows.size() == 1 ? "One post" : rows.size() + " posts") + ", safe to read after chapter " + chapter + ".";
    }

    /// All of it as plain text.
    String text() {
        return title + "\n" + summary() + "\n" + days.stream()
                .map(day -> "\n" + day.heading() + "\n" + day.entries().stream().map(Interlude::text).collect(joining()))
                .collect(joining());
    }

    private static String text(Entry entry) {
        return "\n" + entry.row().character() + entry.about() + "\n" + entry.row().text().indent(2);
    }
}
