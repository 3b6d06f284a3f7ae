package murmuration.insight;

/// A past draft of somebody's.
///
/// @param decision id of the decision it came from
/// @param score 0..100, by her own checks
public record Scored(long decision, double score, Opinion opinion) {}
