package murmuration.canon;

import java.util.List;

/// A short true sentence.
///
/// @param chapter from which it holds
/// @param topic id, may be empty
/// @param knownBy names; empty or with `all`: whoever has come to the chapter
public record Fact(String text, int chapter, String topic, List<String> knownBy) {

    /// Among those who know a fact: everybody.
    public static final String ALL = "all";

    /// Whether the one named may be told of it, once the story has come to its chapter.
    public boolean isFor(String name) {
        return knownBy.isEmpty() || knownBy.contains(ALL) || knownBy.contains(name);
    }
}
