package murmuration.studio.board;

import murmuration.board.Trace;

/// A trace and what was left of it when we looked.
///
/// @param strength in hundredths, as it is shown: a trace that looks the same is the same
public record TraceLine(Trace trace, double strength) {

    private static final double PARTS = 100;

    static TraceLine of(Trace trace, double strength) {
        return new TraceLine(trace, Math.rint(strength * PARTS) / PARTS);
    }
}
