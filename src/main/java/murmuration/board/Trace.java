package murmuration.board;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// One fading mark on the board: who left it, of what kind, on which topic, how strong, with what feeling and stance.
///
/// @param id its place in the log, from 1; later traces have higher ids
/// @param agent the character's name, or [#NOVELIST]
/// @param at story time, in whole milliseconds as it is kept on disk
/// @param strength when it was left, over 0 up to 1
/// @param emotion the feeling in it, one lower-case word
/// @param stance towards the topic, -1 (against) .. 1 (for)
/// @param text what it says; may be empty
/// @param causes ids of the traces that led to it
/// @param metadata what else its reader may want, such as who, what and place of an event
public record Trace(
        long id,
        String agent,
        TraceType type,
        String topic,
        Instant at,
        double strength,
        Duration halfLife,
        String emotion,
        double stance,
        String text,
        List<Long> causes,
        Map<String, String> metadata) {

    /// Who leaves events and verdicts.
    public static final String NOVELIST = "novelist";

    private static final int MILLI = 1_000_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final long FARTHEST_SECOND = 100_000L * 31_556_952;

    public Trace {
        if (!(strength > 0 && strength <= 1)) throw new IllegalArgumentException("A trace is stronger than 0 and at most 1 strong, not " + strength + ".");
        if (Math.abs(at.getEpochSecond()) > FARTHEST_SECOND) throw new IllegalArgumentException("A trace lies within a hundred thousand years of our time, not at " + at + ".");
        if (!(stance >= -1 && stance <= 1)) throw new IllegalArgumentException("A stance lies between -1 and 1, not at " + stance + ".");
        if (agent.isBlank() || topic.isBlank()) throw new IllegalArgumentException("A trace has somebody who left it and a topic.");
        if (at.getNano() % MILLI != 0) at = at.truncatedTo(ChronoUnit.MILLIS);
        if (Decay.check(halfLife).getNano() % MILLI != 0) halfLife = halfLife.truncatedTo(ChronoUnit.MILLIS);
        if (text.length() > LONGEST_TEXT) text = text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT);
        causes = List.copyOf(causes);
        metadata = Map.copyOf(metadata);
    }

    /// What is left of it at a moment of the story; full strength before it was left.
    public double strengthAt(Instant now) {
        return strength * Decay.left(now.toEpochMilli() - at.toEpochMilli(), halfLife.toMillis());
    }

    /// When it is too weak to be kept in memory.
    public Instant evaporates() {
        return Decay.end(at, strength, halfLife);
    }

    Trace as(long newId) {
        return new Trace(newId, agent, type, topic, at, strength, halfLife, emotion, stance, text, causes, metadata);
    }

    Trace fadingBy(Duration newHalfLife) {
        return new Trace(id, agent, type, topic, at, strength, newHalfLife, emotion, stance, text, causes, metadata);
    }
}
