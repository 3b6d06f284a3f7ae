package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import murmuration.review.ApprovedPost;

/// One JSON object a line, one line a post.
final class JsonLines implements Exporter {

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, text(posts, book));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return posts.stream().map(post -> Json.MAPPER.writeValueAsString(Row.of(post)) + "\n").collect(joining());
    }
}
