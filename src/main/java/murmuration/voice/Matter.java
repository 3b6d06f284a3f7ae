package murmuration.voice;

/// What there is to speak of, before anybody has looked for words.
///
/// @param topic its id, may be empty
/// @param situation what is at hand: the news, or the post that is answered
/// @param news what began the talk, if this is an answer and it is known; else empty
/// @param inTheBook whether the book itself tells it, so that her book has words for it or she has none; what the novelist thinks of may be of a kind
public record Matter(Occasion occasion, String topic, String situation, String news, boolean inTheBook) {}
