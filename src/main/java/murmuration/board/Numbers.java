package murmuration.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How the number of a trace and its place in this log belong together.
///
/// On a board of one's own they are the same. On a shared one a studio numbers its traces in a range of its own, a fixed way ahead of their places, so that giving a
/// number still asks nobody; traces of other studios stand where they arrived, whatever their numbers are, and are found through a table.
final class Numbers {

    /// How many numbers each studio has.
    private static final long A_STUDIO = 1_000_000_000;

    private final boolean alone;
    private final long ahead;
    private final long studio;
    private final Map<Long, Long> elsewhere = new ConcurrentHashMap<>();

    private Numbers(boolean alone, long ahead, long from) {
        this.alone = alone;
        this.ahead = ahead;
        this.studio = from / A_STUDIO;
    }

    static Numbers alone() {
        return new Numbers(true, 0, 0);
    }

    /// @param from under every number of this studio
    /// @param base under every place that this log gives
    static Numbers shared(long from, long base) {
        return new Numbers(false, from - base, from);
    }

    boolean areAlone() {
        return alone;
    }

    long at(long place) {
        return place + ahead;
    }

    /// Where a trace stands if it is here at all.
    long place(long number) {
        if (alone) return number;
        Long known = elsewhere.get(number);
        return known == null ? number - ahead : known;
    }

    /// Whether this studio gave the number.
    boolean own(long number) {
        return alone || number / A_STUDIO == studio;
    }

    void stands(long number, long place) {
        if (!alone) elsewhere.put(number, place);
    }

    void forget(long number) {
        if (!alone) elsewhere.remove(number);
    }
}
