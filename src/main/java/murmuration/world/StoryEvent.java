package murmuration.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import org.jspecify.annotations.Nullable;

/// Something that the novelist lets happen, or that happens by the story's calendar.
///
/// @param at story time; null: now
/// @param chapter of the book that it belongs to; the story stands in that chapter from then on
/// @param who a noun phrase that can begin a sentence, or empty
/// @param what the thing in question with its article, or empty
/// @param place without a preposition, or empty
public record StoryEvent(
        @Nullable Instant at, int chapter, String topic, String text, String who, String what, String place, double strength, String emotion, double stance) {

    public StoryEvent {
        if (text == null || text.isBlank()) throw new WorldException("An event needs a sentence that says what happens.");
        who = who == null ? "" : who;
        what = what == null ? "" : what;
        place = place == null ? "" : place;
        strength = strength > 0 && strength <= 1 ? strength : 1;
        emotion = emotion == null || emotion.isBlank() ? "neutral" : emotion;
        stance = Math.clamp(stance, -1, 1);
    }

    /// An event in the novelist's own words.
    public static StoryEvent of(String topic, String text) {
        return new StoryEvent(null, 0, topic, text, "", "", "", 1, "neutral", 0);
    }

    StoryEvent on(String changed) {
        return new StoryEvent(at, chapter, changed, text, who, what, place, strength, emotion, stance);
    }

    Mark mark(Instant now) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("chapter", Integer.toString(chapter));
        if (!who.isEmpty()) metadata.put("who", who);
        if (!what.isEmpty()) metadata.put("what", what);
        if (!place.isEmpty()) metadata.put("place", place);
        return Mark.of(Trace.NOVELIST, TraceType.EVENT, topic, at == null ? now : at, text).strength(strength).feeling(emotion, stance).with(metadata);
    }
}
