package murmuration.export;

import java.nio.file.Path;
import java.util.List;
import murmuration.review.ApprovedPost;

/// Writes the novel and the posts between its chapters as one book. The manuscript it is made from is only read: its folder is never written to.
abstract class Binding implements Exporter {

    abstract byte[] bytes(Woven woven);

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return Woven.of(posts, book).text();
    }

    @Override
    public final void write(List<ApprovedPost> posts, Book book, Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (book.originals().filter(originals -> place.startsWith(originals.toAbsolutePath().normalize())).isPresent()) {
            throw new ExportException("The folder " + book.originals().get().getFileName() + " holds your manuscript and stays as it is; choose another place for the book with its posts.");
        }
        if (book.chapters().isEmpty()) throw new ExportException("This world has no manuscript yet, so there is no book to put the posts into.");
        WholeFile.write(place, bytes(Woven.of(posts, book)));
    }
}
