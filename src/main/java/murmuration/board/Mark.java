package murmuration.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What somebody wants to leave on the board; the board gives it its id and half-life.
public record Mark(
        String agent, TraceType type, String topic, Instant at, double strength, String emotion, double stance, String text, List<Long> causes, Map<String, String> metadata) {

    /// A plain mark: full strength, no feeling, no stance, no cause.
    public static Mark of(String agent, TraceType type, String topic, Instant at, String text) {
        return new Mark(agent, type, topic, at, 1, "neutral", 0, text, List.of(), Map.of());
    }

    public Mark strength(double changed) {
        return new Mark(agent, type, topic, at, changed, emotion, stance, text, causes, metadata);
    }

    public Mark feeling(String changedEmotion, double changedStance) {
        return new Mark(agent, type, topic, at, strength, changedEmotion, changedStance, text, causes, metadata);
    }

    public Mark causedBy(List<Long> changed) {
        return new Mark(agent, type, topic, at, strength, emotion, stance, text, changed, metadata);
    }

    public Mark with(Map<String, String> changed) {
        return new Mark(agent, type, topic, at, strength, emotion, stance, text, causes, changed);
    }
}
