package murmuration.export;

import java.nio.file.Path;
import java.util.List;
import murmuration.review.ApprovedPost;

/// Writes approved posts to one file. Any thread may call; exporters keep nothing.
@FunctionalInterface
public interface Exporter {

    /// Writes the posts in the order given, in place of whatever stood there.
    ///
    /// @throws ExportException if the file cannot be written; then what stood there still does
    void write(List<ApprovedPost> posts, Book book, Path file);
}
