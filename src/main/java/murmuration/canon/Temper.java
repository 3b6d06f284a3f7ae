package murmuration.canon;

/// How somebody takes things, roughly, as far as it can be heard in how she speaks.
public enum Temper {
    /// laughs at most things, asks, turns a phrase
    LIVELY,
    /// exclaims, complains, speaks of herself
    ANXIOUS,
    /// thinks well of people, doubts, hopes
    GENTLE,
    /// says little of what is felt, and says it exactly
    GRAVE,
    /// long sentences and long words
    STATELY,
    /// short sentences and short words
    PLAIN
}
