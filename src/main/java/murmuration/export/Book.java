package murmuration.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an exporter needs to know of the world the posts come from.
///
/// @param topics title of each topic, by its id
/// @param chapters the novel itself, for exporters that bind it together with the posts
/// @param originals where the novelist's own manuscript lies; nothing is ever written there
public record Book(String title, Map<String, String> topics, List<Chapter> chapters, Optional<Path> originals) {

    /// @param number as posts count chapters
    /// @param scenes the paragraphs of each
    public record Chapter(int number, String title, List<List<String>> scenes) {
        public Chapter {
            scenes = List.copyOf(scenes);
        }
    }

    public Book {
        topics = Map.copyOf(topics);
        chapters = List.copyOf(chapters);
    }

    /// The posts without the novel.
    public Book(String title, Map<String, String> topics) {
        this(title, topics, List.of(), Optional.empty());
    }

    String topic(String id) {
        return topics.getOrDefault(id, id);
    }
}
