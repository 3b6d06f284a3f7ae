package murmuration.export;

import java.nio.file.Path;
import java.util.List;
import murmuration.review.ApprovedPost;

/// Writes approved posts to one file. Any thread may call; exporters keep nothing.
public interface Exporter {

    /// What will stand in the file; of a packed file, what a reader will find in it.
    String text(List<ApprovedPost> posts, Book book);

    /// Writes the posts in the order given, in place of whatever stood there.
    ///
    /// @throws ExportException if the file cannot be written; then what stood there still does
    void write(List<ApprovedPost> posts, Book book, Path file);
}
