package murmuration.cast;

/// What one character feels for another when the story begins.
///
/// @param affinity -1 (hostile) .. 1 (devoted)
public record Relationship(double affinity, String note) {

    public Relationship {
        affinity = Math.clamp(affinity, -1, 1);
        note = note == null ? "" : note;
    }
}
