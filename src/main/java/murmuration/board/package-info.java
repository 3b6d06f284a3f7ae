/// The shared environment: fading traces that agents leave and read, and the heat they add up to.
///
/// Start with [Board]. Nothing here waits and nothing here is told to anybody: a trace is left with one write to the end of a log, and whoever wants to
/// know reads from where it last stopped. Strength is a function of age, computed when read; there is no sweeper and no tick.
///
/// Several studios can share a board through a server: what others left arrives at the end of this log ([Numbers]), in the order in which it came, and a reader's cursor means the
/// same as ever.
///
/// The log is ours because it is what the product is about; the table behind it is [TraceTable], which follows the log as one more reader.
@NullMarked
package murmuration.board;

import org.jspecify.annotations.NullMarked;
