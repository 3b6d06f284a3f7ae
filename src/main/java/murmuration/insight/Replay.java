package murmuration.insight;

import java.util.List;

/// What a replay of decisions came to. It is one of decisions, not of writing: each stands by itself, with the numbers that were recorded, and nothing is written anew.
///
/// @param decisions how many were recorded
/// @param every which part was judged: 1 is all, 4 every fourth
/// @param kept posts that would have come as well
/// @param dropped posts that would not have come
/// @param added silences in which she would have spoken, or tried to
/// @param verdicts how many of the judged decisions the novelist had given a verdict on
/// @param agreeing of these, approved ones kept and discarded ones dropped
/// @param agreedBefore of these, approved ones
public record Replay(int decisions, int every, List<Long> kept, List<Long> dropped, List<Long> added, int verdicts, int agreeing, int agreedBefore, double milliseconds) {

    public Replay {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    public boolean isSampled() {
        return every > 1;
    }

    /// A count of judged decisions as an estimate for all of them.
    public int inAll(List<Long> some) {
        return some.size() * every;
    }

    /// 0..1; not a number without verdicts.
    public double agreement() {
        return verdicts == 0 ? Double.NaN : (double) agreeing / verdicts;
    }

    public double agreementBefore() {
        return verdicts == 0 ? Double.NaN : (double) agreedBefore / verdicts;
    }
}
