package murmuration.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text that passed its author's own checks and lies on the desk.
///
/// @param at story time at which she decided to write it
/// @param writtenAt wall-clock time at which it was laid on the desk
/// @param score 0..100, by her own checks
/// @param hand which hand wrote it: phrases, model, endpoint, script
/// @param situation the news it answers
/// @param replyTo the post it answers
/// @param chapter the chapter of the book in which the story stood; safe for readers from there on
/// @param checks what her checks said
/// @param alternatives runners-up of the same moment, best first
/// @param traces what she had read, with the strength it had then
/// @param passages what she knew
public record Post(
        long id,
        String character,
        String handle,
        String topic,
        String text,
        Instant at,
        Instant writtenAt,
        double score,
        String hand,
        String emotion,
        double stance,
        String situation,
        Optional<Long> replyTo,
        int chapter,
        long traceId,
        long decisionId,
        List<Check> checks,
        List<Alternative> alternatives,
        List<Seen> traces,
        List<Passage> passages) {

    /// One check of her own: its part of the score, 0..100, and a sentence.
    public record Check(String name, double score, String reason) {}

    /// A draft that was not taken.
    public record Alternative(String text, double score, String hand, List<Check> checks) {
        public Alternative {
            checks = List.copyOf(checks);
        }
    }

    /// A trace she had read, and what was left of it then.
    public record Seen(long trace, String agent, String text, double strength, Instant at) {}

    /// A passage or fact of the canon she had at hand.
    public record Passage(int chapter, String text, double score) {}

    public Post {
        replyTo = replyTo == null ? Optional.empty() : replyTo;
        checks = List.copyOf(checks);
        alternatives = List.copyOf(alternatives);
        traces = List.copyOf(traces);
        passages = List.copyOf(passages);
    }

    Post with(long newId) {
        return new Post(newId, character, handle, topic, text, at, writtenAt, score, hand, emotion, stance, situation, replyTo, chapter, traceId, decisionId, checks, alternatives, traces, passages);
    }

    /// Whether she had read an earlier post, or answers it.
    public boolean grewFrom(Post earlier) {
        return id > earlier.id && (replyTo.filter(to -> to == earlier.id).isPresent() || traces.stream().anyMatch(seen -> seen.trace() == earlier.traceId));
    }

    /// The text of the n-th draft: 0 is the post itself, 1 the best runner-up.
    public String draft(int number) {
        return number == 0 ? text : alternatives.get(number - 1).text();
    }

    /// How many drafts the novelist can leaf through.
    public int drafts() {
        return 1 + alternatives.size();
    }

    /// Her checks by name.
    public Map<String, Double> scores() {
        var scores = new java.util.LinkedHashMap<String, Double>();
        checks.forEach(check -> scores.put(check.name(), check.score()));
        return scores;
    }
}
