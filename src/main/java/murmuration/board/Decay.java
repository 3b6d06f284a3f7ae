package murmuration.board;

import java.time.Duration;
import java.time.Instant;

/// Exponential decay by half-lives, as pheromone evaporates: what is left after an age `a` is `2^(-a / halfLife)`.
public final class Decay {

    /// A trace weaker than this part of full strength has evaporated: it leaves memory and stays on disk.
    public static final double EVAPORATED = Math.scalb(1.0, -10);

    private Decay() {}

    /// The part that is left, 0..1. A negative age (a clock that jumped back) counts as none.
    public static double left(Duration age, Duration halfLife) {
        return left(age.toMillis(), halfLife.toMillis());
    }

    static double left(long ageMillis, long halfLifeMillis) {
        return ageMillis <= 0 ? 1 : Math.pow(2, -(double) ageMillis / halfLifeMillis);
    }

    /// When a mark of this strength has evaporated.
    static Instant end(Instant at, double strength, Duration halfLife) {
        double halfLives = Math.log(strength / EVAPORATED) / Math.log(2);
        if (halfLives <= 0) return at;
        double millis = Math.min(halfLives * halfLife.toMillis(), Long.MAX_VALUE / 1024.0);
        return at.plusMillis((long) millis);
    }
}
