package murmuration.canon.manuscript;

import java.util.List;

/// @param number within its chapter, from 1
public record Scene(int number, List<Passage> passages) {}
