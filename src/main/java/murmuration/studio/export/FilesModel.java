package murmuration.studio.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.export.Format;
import murmuration.export.Selection;
import murmuration.review.ApprovedPost;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;

/// Which posts go to which kind of file, and what would stand in it. On JavaFX's thread.
final class FilesModel {

    /// Longer than anybody reads here, and short enough for a text area.
    private static final int LONGEST_PREVIEW = 200_000;

    /// @param text what will be written, cut only where it is very long
    /// @param posts how many
    record Preview(String text, int posts) {}

    private final Way way;
    private final Background background;
    private final Notices notices;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.EPUB);
    private final ObjectProperty<OptionalInt> safeUpTo = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Set<String>> characters = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> authors = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview("", 0));
    private final ReadOnlyObjectWrapper<Optional<Path>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    FilesModel(Way way, Background background, Notices notices) {
        this.way = way;
        this.background = background;
        this.notices = notices;
        format.subscribe((_, _) -> look());
        safeUpTo.subscribe((_, _) -> look());
        characters.subscribe((_, _) -> look());
    }

    ObjectProperty<Format> format() {
        return format;
    }

    /// The last chapter that the reader knows; empty means the whole book.
    ObjectProperty<OptionalInt> safeUpTo() {
        return safeUpTo;
    }

    /// Whose posts; empty means everybody's.
    ObjectProperty<Set<String>> characters() {
        return characters;
    }

    /// Who has approved posts.
    ReadOnlyObjectProperty<Set<String>> authors() {
        return authors.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// The file that was written last.
    ReadOnlyObjectProperty<Optional<Path>> written() {
        return written.getReadOnlyProperty();
    }

    int lastChapter() {
        return way.lastChapter();
    }

    Path folder() {
        return way.folder();
    }

    /// A name for the file, from the book's title.
    String proposedName() {
        String title = way.book().get().title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        return (title.isEmpty() ? "posts" : title) + (format.get().isBook() ? "-with-posts" : "") + "." + extension();
    }

    String extension() {
        return format.get().extension();
    }

    /// Looks again at what would be written.
    void look() {
        long question = ++asked;
        Format wanted = format.get();
        Selection selection = selection();
        background.run("preview", () -> {
            List<ApprovedPost> posts = selection.of(way.approved().get());
            String text = wanted.exporter().text(posts, way.book().get());
            return new Preview(text.length() <= LONGEST_PREVIEW ? text : text.substring(0, LONGEST_PREVIEW) + "…", posts.size());
        }, seen -> {
            if (question == asked) preview.set(seen);
        });
        var names = new TreeSet<String>();
        way.approved().get().forEach(approved -> names.add(approved.post().character()));
        if (!names.equals(authors.get())) authors.set(names);
    }

    void write(Path file) {
        Format wanted = format.get();
        Selection selection = selection();
        background.run("export", () -> {
            List<ApprovedPost> posts = selection.of(way.approved().get());
            wanted.exporter().write(posts, way.book().get(), file);
            return posts.size();
        }, posts -> {
            written.set(Optional.of(file));
            notices.say(Texts.of("export.written", posts, file.getFileName()));
        });
    }

    private Selection selection() {
        return new Selection(safeUpTo.get(), characters.get(), Optional.empty(), Optional.empty());
    }
}
