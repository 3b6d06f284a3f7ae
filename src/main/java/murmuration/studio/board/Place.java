package murmuration.studio.board;

/// One cell: a character, or the novelist, at a topic.
public record Place(String agent, String topic) {}
