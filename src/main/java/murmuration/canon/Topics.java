package murmuration.canon;

import java.util.List;
import murmuration.canon.manuscript.Manuscript;

/// What the book is about: the themes it speaks of more than other novels do, the places where it plays, and nouns that
/// are its own.
public record Topics(List<Topic> topics) {

    public Topics {
        topics = List.copyOf(topics);
    }

    /// At most `n`, those of which most is said first; fewer, perhaps none, for a short text.
    public static Topics of(Manuscript manuscript, int n) {
        return new Topics(new TopicSearch(manuscript).topics(n));
    }
}
