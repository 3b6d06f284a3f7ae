/// A novelist's project: a folder with the cast, the manuscript, the board and the desk, opened as one thing.
///
/// Start with [World], which assembles the parts below and holds nothing else. The folder's format stands in [WorldFile]; time in the story runs by [StoryClock].
///
/// Jackson reads and writes `world.json`.
@NullMarked
package murmuration.world;

import org.jspecify.annotations.NullMarked;
