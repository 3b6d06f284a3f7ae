package murmuration.voice;

/// A sample of how a character writes: the news in one sentence, and what she wrote about it.
public record Example(String situation, String text) {}
