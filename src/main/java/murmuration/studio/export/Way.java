package murmuration.studio.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import murmuration.export.Book;
import murmuration.export.bluesky.Bluesky;
import murmuration.review.ApprovedPost;
import murmuration.review.ReleasePlan;

/// What may leave a world, and how.
///
/// @param book asked again each time
/// @param approved asked again each time
/// @param changes grows with every verdict and every change of the release plan
/// @param releases when each approved post may go out
/// @param lastChapter of the book
/// @param folder where files are proposed to be written
public record Way(Supplier<Book> book, Supplier<List<ApprovedPost>> approved, Supplier<Long> changes, ReleasePlan releases, int lastChapter, Path folder, Bluesky bluesky) {}
