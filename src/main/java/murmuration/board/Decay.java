package murmuration.board;

import java.time.Duration;
import java.time.Instant;

/// Exponential decay by half-lives, as pheromone evaporates: what is left after an age `a` is `2^(-a / halfLife)`.
public final class Decay {

    /// A trace weaker than this part of full strength has evaporated: it leaves memory and stays on disk.
    public static final double EVAPORATED = Math.scalb(1.0, -10);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1_000_000);

    private Decay() {}

    /// @throws IllegalArgumentException for a half-life under a millisecond or over a million days
    static Duration check(Duration halfLife) {
        if (halfLife.compareTo(SHORTEST) < 0) throw new IllegalArgumentException("A half-life is longer than nothing.");
        if (halfLife.compareTo(LONGEST) > 0) throw new IllegalArgumentException("A half-life is at most a million days.");
        return halfLife;
    }

    /// The part that is left, 0..1. A negative age (a clock that jumped back) counts as none.
    public static double left(Duration age, Duration halfLife) {
        return left(age.toMillis(), halfLife.toMillis());
    }

    static double left(long ageMillis, long halfLifeMillis) {
        return ageMillis <= 0 ? 1 : Math.pow(2, -(double) ageMillis / halfLifeMillis);
    }

    /// How long a mark of full strength lasts.
    static Duration longest(Duration halfLife) {
        return halfLife.multipliedBy(-Math.getExponent(EVAPORATED));
    }

    /// When a mark of this strength has evaporated.
    static Instant end(Instant at, double strength, Duration halfLife) {
        double halfLives = Math.log(strength / EVAPORATED) / Math.log(2);
        if (halfLives <= 0) return at;
        return at.plusMillis((long) (halfLives * halfLife.toMillis()));
    }
}
