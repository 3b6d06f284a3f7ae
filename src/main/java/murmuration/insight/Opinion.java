package murmuration.insight;

/// What became of a draft, as far as it is known.
public enum Opinion {
    /// the novelist approved it, perhaps with other words
    APPROVED,
    /// the novelist discarded it
    DISCARDED,
    /// it lies on the desk
    WAITING,
    /// its author was not content with it
    UNWRITTEN
}
