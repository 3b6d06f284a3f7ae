package murmuration.canon;

import java.util.List;

/// @param id lower-case letters and hyphens
/// @param colour `#rrggbb`
/// @param words stems by which the topic is known
public record Topic(String id, String title, String description, String colour, List<String> words) {}
