package murmuration.studio.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import murmuration.export.Book;
import murmuration.export.bluesky.Bluesky;
import murmuration.review.ApprovedPost;

/// What may leave a world, and how.
///
/// @param approved asked again each time
/// @param changes grows with every verdict
/// @param lastChapter of the book
/// @param folder where files are proposed to be written
public record Way(Book book, Supplier<List<ApprovedPost>> approved, Supplier<Long> changes, int lastChapter, Path folder, Bluesky bluesky) {}
