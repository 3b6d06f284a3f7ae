package murmuration.export;

import java.util.Locale;

/// The kinds of file that posts can be exported to, by the names that the command line and the window use.
public enum Format {
    MARKDOWN(new Markdown()),
    JSON(new Json()),
    JSONL(new JsonLines()),
    CSV(new Csv()),
    HTML(new Html()),
    EPUB(new Epub()),
    DOCX(new Docx()),
    BOOK_MARKDOWN(new BoundMarkdown()),
    BOOK_DOCX(new BoundDocx()),
    BOOK_ODT(new BoundOdt());

    private final Exporter exporter;

    Format(Exporter exporter) {
        this.exporter = exporter;
    }

    /// As a command writes it, such as `book-odt`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How its files' names end, without the dot.
    public String extension() {
        return switch (this) {
            case MARKDOWN, BOOK_MARKDOWN -> "md";
            case BOOK_DOCX -> "docx";
            case BOOK_ODT -> "odt";
            default -> id();
        };
    }

    /// Whether the novel itself is in it, with the posts between its chapters.
    public boolean isBook() {
        return exporter instanceof Binding;
    }

    public Exporter exporter() {
        return exporter;
    }
}
