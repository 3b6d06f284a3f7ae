package murmuration.world;

/// Something people in this story care about.
///
/// @param description rich in the words people use about it, for search by meaning
/// @param colour `#rrggbb`
public record Topic(String id, String title, String description, String colour) {
    public Topic {
        if (id == null || id.isBlank()) throw new WorldException("A topic in world.json has no id.");
        title = title == null || title.isBlank() ? id : title;
        description = description == null ? "" : description;
        colour = colour == null || !colour.matches("#[0-9a-fA-F]{6}") ? "#888888" : colour;
    }
}
