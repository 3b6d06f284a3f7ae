package murmuration.canon.manuscript;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The paragraphs of an OpenDocument text; what was deleted with changes tracked stands apart from them and is left out, as
/// are notes, comments, frames and tables of contents.
final class OdtBody {

    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes", "note", "annotation", "frame", "custom-shape", "table-of-content", "illustration-index", "table-index", "object-index",
            "user-index", "alphabetical-index", "bibliography", "hidden-text", "hidden-paragraph", "ruby-text", "forms", "script", "header", "footer");
    private static final int MOST_SPACES = 100;

    private final Iterator<Markup> events;
    private final Styles styles;
    private final Blocks blocks = new Blocks();
    private final StringBuilder text = new StringBuilder();
    private Styles.Meaning meaning = new Styles.Meaning.Body();
    private boolean inParagraph;

    /// @param styles gets those of this part too
    OdtBody(Iterator<Markup> events, Styles styles) {
        this.events = events;
        this.styles = styles;
    }

    List<Block> blocks() {
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open when LEFT_OUT.contains(open.name()) -> Markup.skip(events, open.name());
                case Markup.Open open -> open(open);
                case Markup.Close(var name) when inParagraph && (name.equals("p") || name.equals("h")) -> finish();
                case Markup.Text(var part) when inParagraph -> text.append(part);
                default -> { } // between the paragraphs
            }
        }
        return blocks.all();
    }

    private void open(Markup.Open open) {
        switch (open.name()) {
            case "style" -> styles.add(open.value("name"), name(open), open.value("parent-style-name"), number(open, "default-outline-level"));
            case "p" -> begin(styles.of(open.value("style-name")));
            case "h" -> begin(Styles.atLevel(number(open, "outline-level").orElse(1)));
            case "s" -> text.append(" ".repeat(Math.min(MOST_SPACES, number(open, "c").orElse(1))));
            case "tab", "line-break" -> text.append(' ');
            default -> { } // what only holds the rest together
        }
    }

    /// `Heading_20_1` is how the file writes "Heading 1".
    private static String name(Markup.Open style) {
        return style.attribute("display-name").orElseGet(() -> style.value("name").replace("_20_", " "));
    }

    private static OptionalInt number(Markup.Open open, String attribute) {
        return Optional.of(open.value(attribute)).filter(value -> value.matches("\\d{1,3}")).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private void begin(Styles.Meaning means) {
        text.setLength(0);
        meaning = means;
        inParagraph = true;
    }

    private void finish() {
        inParagraph = false;
        switch (meaning) {
            case Styles.Meaning.Heading(var level) -> blocks.heading(level, text.toString());
            case Styles.Meaning.Rule _ -> blocks.sceneBreak();
            case Styles.Meaning.LeftOut _ -> { } // no part of the novel
            case Styles.Meaning.Body _ -> blocks.paragraph(text.toString());
        }
    }
}
