package murmuration.studio.board;

/// A row or column of the map.
///
/// @param id a character's name or a topic's id
public record Line(String id, String title) {}
