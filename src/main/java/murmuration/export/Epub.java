package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import murmuration.export.Interlude.Day;
import murmuration.export.Interlude.Entry;
import murmuration.review.ApprovedPost;

/// An e-book by EPUB 3.3: a title page, a page a day, a table of contents, one style sheet; no script and nothing from elsewhere.
final class Epub implements Exporter {

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles>
                <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
              </rootfiles>
            </container>
            """;

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, bytes(Interlude.of(posts, book)));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return Interlude.of(posts, book).text();
    }

    byte[] bytes(Interlude interlude) {
        List<Day> days = interlude.days();
        var book = new Parcel()
                .part("mimetype", "application/epub+zip") // first and bare, so that a program knows the file by its first bytes
                .part("META-INF/container.xml", CONTAINER)
                .part("book/package.opf", contents(interlude))
                .part("book/nav.xhtml", navigation(interlude))
                .part("book/style.css", Resource.text("book.css"))
                .part("book/title.xhtml", page(interlude.title(), "<h1 dir=\"auto\">%s</h1>\n<p class=\"summary\">%s</p>\n".formatted(Escaped.of(interlude.title()), interlude.summary())));
        for (int i = 0; i < days.size(); i++) book.part("book/" + name(i) + ".xhtml", day(days.get(i), interlude));
        return book.bytes();
    }

    private static String name(int day) {
        return "day-" + (day + 1);
    }

    private static String contents(Interlude interlude) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
                  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <dc:identifier id="id">urn:uuid:%s</dc:identifier>
                    <dc:title>%s</dc:title>
                    <dc:language>en</dc:language>
                    <meta property="dcterms:modified">%s</meta>
                  </metadata>
                  <manifest>
                    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                    <item id="style" href="style.css" media-type="text/css"/>
                    <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
                %s  </manifest>
                  <spine>
                    <itemref idref="title"/>
                    <itemref idref="nav"/>
                %s  </spine>
                </package>
                """.formatted(
                UUID.nameUUIDFromBytes(("murmuration " + interlude.title()).getBytes(StandardCharsets.UTF_8)), title(interlude), interlude.changed(),
                perDay(interlude, i -> "    <item id=\"%1$s\" href=\"%1$s.xhtml\" media-type=\"application/xhtml+xml\"/>\n".formatted(name(i))),
                perDay(interlude, i -> "    <itemref idref=\"%s\"/>\n".formatted(name(i))));
    }

    private static String navigation(Interlude interlude) {
        return page("Contents", """
                <nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc">
                <h1>Contents</h1>
                <ol>
                <li><a href="title.xhtml" dir="auto">%s</a></li>
                %s</ol>
                </nav>
                """.formatted(title(interlude), perDay(interlude, i -> "<li><a href=\"%s.xhtml\">%s</a></li>\n".formatted(name(i), interlude.days().get(i).heading()))));
    }

    private static String day(Day day, Interlude interlude) {
        return page(day.heading(), "<h1>" + day.heading() + "</h1>\n" + day.entries().stream().map(entry -> post(entry, interlude)).collect(joining()));
    }

    private static String post(Entry entry, Interlude interlude) {
        Row row = entry.row();
        return """
                <section id="post-%s" class="post">
                <p class="who"><b><bdi>%s</bdi></b> <bdi>@%s</bdi> · %s%s</p>
                %s</section>
                """.formatted(row.id(), Escaped.of(row.character()), Escaped.of(row.handle()), entry.time(), answers(entry, interlude), words(row.text()));
    }

    private static String answers(Entry entry, Interlude interlude) {
        return entry.answers()
                .map(first -> " · answers <a href=\"%s.xhtml#post-%s\"><bdi>%s</bdi></a>".formatted(name(dayOf(first, interlude)), first.id(), Escaped.of(first.character())))
                .orElse("");
    }

    private static int dayOf(Row row, Interlude interlude) {
        return interlude.days().stream().map(Day::date).toList().indexOf(Interlude.date(row));
    }

    private static String words(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> "<p class=\"words\" dir=\"auto\">" + Escaped.of(line) + "</p>\n").collect(joining());
    }

    private static String title(Interlude interlude) {
        return Escaped.of(interlude.title().isBlank() ? "Posts" : interlude.title());
    }

    private static String perDay(Interlude interlude, Function<Integer, String> line) {
        return IntStream.range(0, interlude.days().size()).boxed().map(line).collect(joining());
    }

    private static String page(String title, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
                <head>
                <title>%s</title>
                <link rel="stylesheet" type="text/css" href="style.css"/>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Escaped.of(title.isBlank() ? "Posts" : title), body);
    }
}
