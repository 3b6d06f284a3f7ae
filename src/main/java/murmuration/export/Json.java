package murmuration.export;

import java.nio.file.Path;
import java.util.List;
import murmuration.review.ApprovedPost;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// One object: the book's title and its posts.
final class Json implements Exporter {

    /// Columns in the order of [Row].
    static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private record Posts(String title, List<Row> posts) {}

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, text(posts, book));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        var layout = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return MAPPER.writer().with(layout).writeValueAsString(new Posts(book.title(), posts.stream().map(Row::of).toList())) + "\n";
    }
}
