package murmuration.studio.board;

import murmuration.board.Trace;

/// A trace and what was left of it when we looked.
public record TraceLine(Trace trace, double strength) {}
