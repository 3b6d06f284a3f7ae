package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import murmuration.review.ApprovedPost;
import murmuration.review.Post;

/// A feed in one file that works without a network: no script, no picture, no font from elsewhere, and a policy that forbids them. The one style sheet is
/// allowed by its hash. Whatever comes from a world is escaped.
final class Html implements Exporter {

    private static final int COLOURS = 8;

    /// In the order of their strength; the others only lengthen a page.
    private static final int MOST_TRACES = 12;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String STYLE = Resource.text("feed.css");

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, text(posts, book));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        List<Row> rows = posts.stream().map(Row::of).toList();
        Set<Long> here = rows.stream().map(Row::id).collect(Collectors.toSet());
        List<String> cast = rows.stream().map(Row::character).distinct().sorted().toList();
        return head(Interlude.of(posts, book))
                + rows.stream().map(row -> article(row, book, here, cast.indexOf(row.character()) % COLOURS)).collect(joining())
                + "</main>\n</body>\n</html>\n";
    }

    private static String head(Interlude interlude) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <header><h1 dir="auto">%2$s</h1><p class="quiet">%4$s</p></header>
                <main>
                """.formatted(hash(STYLE), Escaped.of(interlude.title()), STYLE, interlude.summary());
    }

    private static String article(Row row, Book book, Set<Long> here, int colour) {
        return """
                <article id="post-%s">
                <header><span class="face c%s" aria-hidden="true">%s</span><div class="who"><h2><bdi>%s</bdi></h2> <bdi class="quiet">@%s</bdi></div>\
                <time class="quiet" datetime="%s">%s</time></header>
                %s<p class="words" dir="auto">%s</p>
                <p class="quiet">%s · %s · stance %s · score %s · safe from chapter %s%s</p>
                %s</article>
                """.formatted(
                row.id(), colour, Escaped.of(initial(row.character())), Escaped.of(row.character()), Escaped.of(row.handle()), row.storyTime(), WHEN.format(row.storyTime()),
                answers(row, here), Escaped.of(row.text()),
                Escaped.of(book.topic(row.topic())), Escaped.of(row.mood()), row.stance(), row.score(), row.safeFromChapter(), row.edited() ? " · edited" : "",
                sources(row));
    }

    private static String answers(Row row, Set<Long> here) {
        return row.replyTo().filter(here::contains).map(id -> "<p class=\"quiet\">answers <a href=\"#post-%1$s\">post %1$s</a></p>\n".formatted(id)).orElse("");
    }

    private static String sources(Row row) {
        if (row.traces().isEmpty() && row.passages().isEmpty()) return "";
        int more = row.traces().size() - MOST_TRACES;
        return "<details><summary>Why it was written</summary>\n<ul>\n"
                + row.traces().stream().sorted(Comparator.comparingDouble(Post.Seen::strength).reversed()).limit(MOST_TRACES).map(seen -> item(String.format(Locale.ROOT, "%s (%.2f): %s", seen.agent(), seen.strength(), seen.text()))).collect(joining())
                + (more > 0 ? item("and " + more + " fainter traces") : "")
                + row.passages().stream().map(passage -> item("Chapter " + passage.chapter() + ": " + passage.text())).collect(joining())
                + "</ul>\n</details>\n";
    }

    private static String item(String text) {
        return "<li dir=\"auto\">" + Escaped.of(text) + "</li>\n";
    }

    /// Of the last name: there are many whose first is Mr.
    private static String initial(String name) {
        String last = name.substring(name.stripTrailing().lastIndexOf(' ') + 1);
        return last.substring(0, last.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
