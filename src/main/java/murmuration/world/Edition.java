package murmuration.world;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Passage;
import murmuration.canon.manuscript.Scene;
import murmuration.export.Book;

/// A world's book as exporters see it, with the text of its manuscript as it was read last.
public final class Edition {

    private Edition() {}

    public static Book of(World world) {
        return new Book(
                world.title(),
                world.topics().stream().collect(toMap(Topic::id, Topic::title)),
                world.canon().manuscript().chapters().stream().map(Edition::chapter).toList(),
                Optional.of(world.folder().resolve("manuscript")));
    }

    private static Book.Chapter chapter(Chapter chapter) {
        return new Book.Chapter(chapter.number(), chapter.title(), chapter.scenes().stream().map(Edition::paragraphs).toList());
    }

    private static List<String> paragraphs(Scene scene) {
        return scene.passages().stream().map(Passage::paragraphs).flatMap(List::stream).toList();
    }
}
