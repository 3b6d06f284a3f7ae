package murmuration.language;

import java.util.Optional;

/// What a sentence tells, as noun phrases with their articles: who did it, the thing in question, and where.
///
/// @param place without its preposition
public record Slots(Optional<String> who, Optional<String> what, Optional<String> place) {}
