package murmuration.canon.manuscript;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One page of an e-book: headings, paragraphs and rules, without notes, pictures and their captions.
final class EpubPage {

    private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "nav", "figcaption", "svg", "aside", "rt", "rp", "template");
    private static final Set<String> PARTS = Set.of("p", "div", "section", "article", "body", "li", "ul", "ol", "blockquote", "table", "tr", "td", "dt", "dd", "pre", "header", "footer", "main", "center");
    /// Said by `epub:type`, or by `role` of ARIA.
    private static final Set<String> NOT_THE_NOVEL = Set.of(
            "noteref", "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-noteref", "doc-footnote", "doc-endnote", "doc-endnotes", "doc-backlink",
            "pagebreak", "doc-pagebreak", "cover", "titlepage", "halftitlepage", "copyright-page", "toc", "landmarks", "colophon", "index");
    private static final Set<String> CLASSES = Set.of("pg-boilerplate", "footnote-ref", "noteref", "footnote", "footnotes", "endnotes", "pagenum");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Iterator<Markup> events;
    private final Blocks blocks = new Blocks();
    private final StringBuilder text = new StringBuilder();
    private int heading;

    EpubPage(String text) {
        this.events = new Html(text);
    }

    List<Block> blocks() {
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open when isLeftOut(open) -> Markup.skip(events, open.name());
                case Markup.Open open -> open(open.name());
                case Markup.Close(var name) -> close(name);
                case Markup.Text(var part) -> text.append(part);
            }
        }
        finish();
        return blocks.all();
    }

    private static boolean isLeftOut(Markup.Open open) {
        return LEFT_OUT.contains(open.name()) || says(open.value("type"), NOT_THE_NOVEL) || says(open.value("role"), NOT_THE_NOVEL)
                || says(open.value("class"), CLASSES);
    }

    private static boolean says(String words, Set<String> any) {
        return !words.isEmpty() && Stream.of(words.split(" ")).anyMatch(any::contains);
    }

    private void open(String name) {
        if (PARTS.contains(name) || HEADINGS.contains(name)) {
            finish();
        }
        if (HEADINGS.contains(name)) {
            heading = name.charAt(1) - '0';
        } else if (name.equals("hr")) {
            finish();
            blocks.sceneBreak();
        } else if (name.equals("br")) {
            text.append(' ');
        }
    }

    private void close(String name) {
        if (name.equals("p") && text.toString().isBlank()) {
            blocks.paragraph("");
            text.setLength(0);
        } else if (PARTS.contains(name) || HEADINGS.contains(name)) {
            finish();
        }
    }

    private void finish() {
        var gathered = text.toString();
        if (heading > 0) {
            blocks.heading(heading, gathered);
        } else if (!gathered.isBlank()) {
            blocks.paragraph(gathered);
        }
        heading = 0;
        text.setLength(0);
    }
}
