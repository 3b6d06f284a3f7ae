package murmuration.export;

import java.util.Map;

/// What an exporter needs to know of the world the posts come from.
///
/// @param topics title of each topic, by its id
public record Book(String title, Map<String, String> topics) {
    public Book {
        topics = Map.copyOf(topics);
    }

    String topic(String id) {
        return topics.getOrDefault(id, id);
    }
}
