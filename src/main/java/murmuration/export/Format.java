package murmuration.export;

/// The kinds of file that posts can be exported to, by the names that the command line and the window use.
public enum Format {
    MARKDOWN(new Markdown()),
    JSON(new Json()),
    JSONL(new JsonLines()),
    CSV(new Csv()),
    HTML(new Html()),
    EPUB(new Epub()),
    DOCX(new Docx());

    private final Exporter exporter;

    Format(Exporter exporter) {
        this.exporter = exporter;
    }

    public Exporter exporter() {
        return exporter;
    }
}
