package murmuration.board;

import java.util.List;

/// What a reader found, and where to go on: asking again with `after(cursor)` misses nothing and sees nothing twice.
public record Reading(List<Trace> traces, long cursor) {
    public Reading {
        traces = List.copyOf(traces);
    }
}
