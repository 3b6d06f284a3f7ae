package murmuration.canon.manuscript;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/// A document of Word (ECMA-376), from any program that writes them.
final class Docx implements Format {

    private final Archive archive;

    Docx(Archive archive) {
        this.archive = archive;
    }

    @Override
    public List<Block> blocks() {
        var body = body();
        var folder = body.substring(0, body.lastIndexOf('/') + 1);
        return new DocxBody(archive.xml(body), styles(folder + "styles.xml")).blocks();
    }

    /// Usually `word/document.xml`; the package says it.
    private String body() {
        var relations = archive.has("_rels/.rels") ? archive.xml("_rels/.rels") : List.<Markup>of().iterator();
        while (relations.hasNext()) {
            if (relations.next() instanceof Markup.Open open && open.value("Type").endsWith("/officeDocument")) {
                var target = open.value("Target").replaceFirst("^/", "");
                if (!target.startsWith("word/")) {
                    throw new CanonException(archive.name() + " is no text document: spreadsheets and slides cannot be read.");
                }
                return target;
            }
        }
        return "word/document.xml";
    }

    private Styles styles(String name) {
        var styles = new Styles();
        if (!archive.has(name)) {
            return styles;
        }
        var events = archive.xml(name);
        while (events.hasNext()) {
            if (events.next() instanceof Markup.Open open && open.name().equals("style")) {
                var id = open.value("styleId");
                var found = new Found();
                found.read(events);
                styles.add(id, found.name, found.parent, found.outline);
            }
        }
        return styles;
    }

    private static final class Found {

        private String name = "";
        private String parent = "";
        private OptionalInt outline = OptionalInt.empty();

        /// To the end of the style.
        private void read(Iterator<Markup> events) {
            while (events.hasNext()) {
                switch (events.next()) {
                    case Markup.Open open when open.name().equals("name") -> name = open.value("val");
                    case Markup.Open open when open.name().equals("basedOn") -> parent = open.value("val");
                    case Markup.Open open when open.name().equals("outlineLvl") -> outline = DocxBody.level(open);
                    case Markup.Close(var closed) when closed.equals("style") -> {
                        return;
                    }
                    default -> { } // how it looks
                }
            }
        }
    }
}
