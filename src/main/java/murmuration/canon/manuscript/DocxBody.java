package murmuration.canon.manuscript;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The paragraphs of a Word document as they read with all changes accepted: what is marked as deleted is left out, what is
/// marked as inserted is kept; notes, comments, text boxes and tables of contents are no part of the novel.
final class DocxBody {

    private static final Set<String> LEFT_OUT = Set.of(
            "moveFrom", "pPrChange", "rPrChange", "drawing", "object", "txbxContent", "Fallback", "rt", "footnotes", "endnotes", "comments");

    private final Iterator<Markup> events;
    private final Styles styles;
    private final Blocks blocks = new Blocks();
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private OptionalInt outline = OptionalInt.empty();
    private boolean inProperties;
    private boolean inText;
    private boolean hidden;
    private boolean ruled;
    private boolean goesOn;

    DocxBody(Iterator<Markup> events, Styles styles) {
        this.events = events;
        this.styles = styles;
    }

    /// 1 to 10 where the file counts from 0.
    static OptionalInt level(Markup.Open open) {
        return open.value("val").matches("\\d") ? OptionalInt.of(Integer.parseInt(open.value("val")) + 1) : OptionalInt.empty();
    }

    List<Block> blocks() {
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open when LEFT_OUT.contains(open.name()) -> Markup.skip(events, open.name());
                case Markup.Open open when inProperties -> property(open);
                case Markup.Open open -> open(open);
                case Markup.Close(var name) -> close(name);
                case Markup.Text(var part) when inText && !hidden -> text.append(part);
                case Markup.Text _ -> { } // between the runs
            }
        }
        if (!text.isEmpty()) {
            add(); // the last paragraph's mark was deleted
        }
        return blocks.all();
    }

    private void property(Markup.Open open) {
        switch (open.name()) {
            case "pStyle" -> style = open.value("val");
            case "outlineLvl" -> outline = level(open);
            case "del" -> goesOn = true; // the paragraph's own mark was deleted
            default -> { } // how it looks
        }
    }

    private void open(Markup.Open open) {
        switch (open.name()) {
            case "pPr" -> inProperties = true;
            case "t" -> inText = true;
            case "del" -> Markup.skip(events, "del");
            case "tab", "br", "cr" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            case "vanish" -> hidden = !open.value("val").matches("0|false|off");
            case "rect" -> ruled |= open.value("hr").startsWith("t");
            case "docPartGallery" -> leaveOutContents(open);
            default -> { } // what only holds the rest together
        }
    }

    private void leaveOutContents(Markup.Open open) {
        if (open.value("val").equals("Table of Contents")) {
            Markup.skip(events, "sdt");
        }
    }

    private void close(String name) {
        switch (name) {
            case "pPr" -> inProperties = false;
            case "t" -> inText = false;
            case "r" -> hidden = false;
            case "p" -> finish();
            default -> { } // as above
        }
    }

    private void finish() {
        if (!goesOn) {
            add();
            text.setLength(0);
        }
        style = "";
        outline = OptionalInt.empty();
        goesOn = false;
        hidden = false;
    }

    private void add() {
        var meaning = outline.isPresent() ? Styles.atLevel(outline.getAsInt()) : styles.of(style);
        switch (meaning) {
            case Styles.Meaning.Heading(var level) -> blocks.heading(level, text.toString());
            case Styles.Meaning.Rule _ -> blocks.sceneBreak();
            case Styles.Meaning.LeftOut _ -> { } // no part of the novel
            case Styles.Meaning.Body _ -> blocks.paragraph(text.toString());
        }
        if (ruled) {
            blocks.sceneBreak();
            ruled = false;
        }
    }
}
