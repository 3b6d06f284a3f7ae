package murmuration.agent;

import java.time.Instant;

/// What came of one agent's decisions in one hour of the story.
///
/// @param begins the full hour
public record Hour(String agent, Instant begins, int posts, int silences) {}
