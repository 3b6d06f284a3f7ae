package murmuration.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import murmuration.review.ApprovedPost;

/// The novel with what was posted between its chapters: behind each chapter an interlude with the posts that the release plan lets out there. A word processor,
/// Markdown and a reader get the same leaves, each in its own dress.
///
/// @param changed when the newest of the posts was approved: the one date in the file that is not the story's
record Woven(String title, List<Leaf> leaves, Instant changed) {

    private static final String INTERLUDE = "Interlude";

    /// One paragraph of the finished book.
    sealed interface Leaf {
        String text();
    }

    /// The title of a chapter.
    record Heading(String text) implements Leaf {}

    /// A paragraph of the novel.
    record Words(String text) implements Leaf {}

    /// Between two scenes.
    record Break() implements Leaf {
        @Override
        public String text() {
            return "* * *";
        }
    }

    /// Begins an interlude.
    record Between(String text) implements Leaf {}

    record Day(String text) implements Leaf {}

    /// @param rest handle and hour, and whom it answers
    record Who(String name, String rest) implements Leaf {
        @Override
        public String text() {
            return name + rest;
        }
    }

    /// The words of a post, a line each.
    record Said(List<String> lines) implements Leaf {
        @Override
        public String text() {
            return String.join("\n", lines);
        }
    }

    Woven {
        leaves = List.copyOf(leaves);
    }

    static Woven of(List<ApprovedPost> posts, Book book) {
        List<Row> rows = posts.stream().map(Row::of).toList();
        Map<Long, Row> byId = rows.stream().collect(toMap(Row::id, Function.identity()));
        Map<Integer, List<Row>> behind = rows.stream().collect(groupingBy(row -> chapter(row, book), TreeMap::new, toList()));
        var leaves = new ArrayList<Leaf>();
        interlude(leaves, behind.getOrDefault(0, List.of()), byId);
        for (Book.Chapter chapter : book.chapters()) {
            leaves.add(new Heading(chapter.title().isBlank() ? "Chapter " + chapter.number() : chapter.title()));
            for (int scene = 0; scene < chapter.scenes().size(); scene++) {
                if (scene > 0) leaves.add(new Break());
                chapter.scenes().get(scene).forEach(words -> leaves.add(new Words(words)));
            }
            interlude(leaves, behind.getOrDefault(chapter.number(), List.of()), byId);
        }
        return new Woven(book.title(), leaves, rows.stream().map(Row::approvedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
    }

    /// The last chapter of the book that is not later than the one a reader has to know; 0 is before all of them.
    private static int chapter(Row row, Book book) {
        return book.chapters().stream().mapToInt(Book.Chapter::number).filter(number -> number <= row.safeFromChapter()).max().orElse(0);
    }

    private static void interlude(List<Leaf> leaves, List<Row> rows, Map<Long, Row> all) {
        if (rows.isEmpty()) return;
        leaves.add(new Between(INTERLUDE));
        for (Interlude.Day day : Interlude.days(rows, all)) {
            leaves.add(new Day(day.heading()));
            for (Interlude.Entry entry : day.entries()) {
                Row row = entry.row();
                leaves.add(new Who(row.character(), entry.about()));
                leaves.add(new Said(row.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
            }
        }
    }

    /// All of it as plain text.
    String text() {
        return title + "\n" + leaves.stream().map(leaf -> "\n" + (leaf instanceof Said said ? said.text().indent(2) : leaf.text() + "\n")).collect(joining());
    }
}
