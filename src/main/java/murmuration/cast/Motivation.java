package murmuration.cast;

/// How much somebody cares about a topic and on which side she stands.
///
/// @param weight 0..1, how much; a negative weight means she avoids the topic
/// @param stance -1 (against) .. 1 (for)
/// @param why one sentence for the novelist
public record Motivation(double weight, double stance, String why) {

    public static final Motivation NONE = new Motivation(0, 0, "");

    public Motivation {
        weight = Math.clamp(weight, -1, 1);
        stance = Math.clamp(stance, -1, 1);
        why = why == null ? "" : why;
    }
}
