package murmuration.board;

/// A trace and where it stands in the log.
record Placed(long place, Trace trace) {}
