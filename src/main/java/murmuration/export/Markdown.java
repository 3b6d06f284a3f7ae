package murmuration.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import murmuration.review.ApprovedPost;

/// CommonMark with front matter: a heading a day of the story, a quotation a post.
final class Markdown implements Exporter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>&#~|!]");
    private static final Pattern BEGINS_A_BLOCK = Pattern.compile("^(\\d{0,9})([-+=.)])");

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, text(posts, book));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        var days = posts.stream().map(Row::of).collect(groupingBy(Interlude::date, LinkedHashMap::new, toList()));
        return frontMatter(posts.size(), book)
                + "\n# " + escaped(book.title()) + "\n"
                + days.values().stream()
                        .map(rows -> "\n## " + DAY.format(rows.getFirst().storyTime()) + "\n" + rows.stream().map(row -> post(row, book)).collect(joining()))
                        .collect(joining());
    }

    /// A JSON string is a YAML string.
    private static String frontMatter(int posts, Book book) {
        return "---\ntitle: " + Json.MAPPER.writeValueAsString(book.title()) + "\nposts: " + posts + "\n---\n";
    }

    private static String post(Row row, Book book) {
        return "\n### " + escaped(row.character()) + " @" + escaped(row.handle()) + ", " + TIME.format(row.storyTime()) + "\n\n"
                + quoted(row.text())
                + "\n*" + notes(row, book).map(Markdown::escaped).collect(joining(" · ")) + "*\n";
    }

    private static Stream<String> notes(Row row, Book book) {
        var notes = new ArrayList<String>();
        notes.add("post " + row.id());
        row.replyTo().ifPresent(id -> notes.add("answers post " + id));
        notes.add(book.topic(row.topic()));
        notes.add(row.mood());
        notes.add("stance " + row.stance());
        notes.add("score " + row.score());
        notes.add("safe from chapter " + row.safeFromChapter());
        if (row.edited()) notes.add("edited");
        return notes.stream();
    }

    /// A quotation that keeps its lines.
    static String quoted(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        var quoted = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i + 1 < lines.size() && !lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty();
            quoted.append(lines.get(i).isEmpty() ? ">" : "> " + escaped(lines.get(i))).append(goesOn ? "\\\n" : "\n");
        }
        return quoted.toString();
    }

    /// One line whose every character stands for itself.
    static String escaped(String line) {
        String inline = MEANS_SOMETHING.matcher(line.strip()).replaceAll("\\\\$0");
        return BEGINS_A_BLOCK.matcher(inline).replaceFirst("$1\\\\$2");
    }
}
