package murmuration.studio.board;

import java.time.Duration;
import murmuration.board.Decay;

/// How warm a cell looks: one of six steps, each of which lasts one half-life, so that fading is seen as steady as a clock. (Steps of equal strength would
/// leave a cell dark after three half-lives.)
final class Warmth {

    /// Steps that have a colour, 1 (about to fade) to 6 (fresh).
    static final int STEPS = 6;

    /// Something is left, less than the weakest step shows.
    static final int FAINT = 0;

    /// Nothing is left, or nothing ever was.
    static final int EMPTY = -1;

    private static final double EVAPORATED = Decay.EVAPORATED;

    private Warmth() {}

    static int step(double heat) {
        if (heat < EVAPORATED) return EMPTY;
        int step = (int) Math.floor(halfLivesLeft(heat)) + 1;
        return step < 1 ? FAINT : Math.min(step, STEPS);
    }

    /// Until a cell is too faint for the weakest step; nothing for one that is.
    static Duration left(double heat, Duration halfLife) {
        if (heat <= 0) return Duration.ZERO;
        return Duration.ofMillis(Math.round(Math.max(0, halfLivesLeft(heat)) * halfLife.toMillis()));
    }

    private static double halfLivesLeft(double heat) {
        return Math.log(heat) / Math.log(2) + STEPS;
    }
}
