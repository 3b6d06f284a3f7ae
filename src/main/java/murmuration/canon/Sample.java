package murmuration.canon;

/// One of a character's own lines and what it answers.
public record Sample(String situation, String text) {}
