package murmuration.studio.board;

/// Whether a character leaves a topic alone.
public enum Rest {
    NONE,
    /// for a while: she spoke on it not long ago, or the novelist wants it to cool down
    COOLING,
    /// until the novelist says otherwise
    MUTED
}
