package murmuration.export.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Names of records: 13 letters that sort by time. [TID](https://atproto.com/specs/tid)
///
/// The spec fills microseconds that nobody measures and the clock's number with chance. Here they come from the post, so that freezing the same approval again
/// gives the same name, and two posts approved in the same millisecond never do.
final class Tid {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int BITS = 5;
    private static final int CLOCK_BITS = 10;
    private static final int MICROS = 1000;

    private Tid() {}

    /// @param approved to the millisecond
    static String of(Instant approved, long post) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, approved.truncatedTo(ChronoUnit.MILLIS)) + post % MICROS;
        long clock = post / MICROS % (1 << CLOCK_BITS);
        long number = micros << CLOCK_BITS | clock;
        var name = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) name.append(LETTERS.charAt((int) (number >>> i * BITS & (1 << BITS) - 1)));
        return name.toString();
    }
}
