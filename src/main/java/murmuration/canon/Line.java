package murmuration.canon;

/// A line of dialogue.
///
/// @param speaker canonical name
/// @param situation what it answers or follows, one short sentence
/// @param passage id of the passage in which it stands
public record Line(String speaker, String text, String situation, int chapter, int scene, int passage) {}
