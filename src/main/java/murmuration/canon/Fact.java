package murmuration.canon;

import java.util.List;

/// A short true sentence.
///
/// @param chapter from which it holds
/// @param topic id, may be empty
/// @param knownBy names; empty: whoever has come to the chapter
public record Fact(String text, int chapter, String topic, List<String> knownBy) {}
