package murmuration.canon;

import java.util.Set;

/// Whose knowledge is asked for.
///
/// @param chapters in which the character was there
/// @param upTo the chapter that the story has reached
public record Reader(String name, Set<Integer> chapters, int upTo) {}
