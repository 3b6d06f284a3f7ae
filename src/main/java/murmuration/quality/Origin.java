package murmuration.quality;

/// Where a draft comes from, which says what can be doubted in it.
public enum Origin {
    /// a small model: everything
    SMALL_MODEL,
    /// a large model: whether it keeps to the matter, and its numbers
    LARGE_MODEL,
    /// a person who wrote it for whatever of its kind may happen: whether it makes sense here
    STOCK,
    /// a person who wrote it for news of this kind: little
    OF_A_KIND,
    /// a person who wrote it for this very matter
    FITTED;

    /// Whether a person wrote the words, so that it need not be doubted that they hang together.
    boolean byHand() {
        return this == STOCK || this == OF_A_KIND || this == FITTED;
    }
}
