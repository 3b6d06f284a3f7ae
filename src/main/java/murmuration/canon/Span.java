package murmuration.canon;

/// A stretch of a paragraph: said aloud, or told by the narrator.
record Span(boolean spoken, String text) {}
