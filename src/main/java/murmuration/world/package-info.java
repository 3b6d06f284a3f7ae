/// A novelist's project: a folder with the cast, the manuscript, the board and the desk, opened as one thing.
///
/// Start with [World], which assembles the parts below and holds nothing else. The folder's format stands in [WorldFile]; time in the story runs by [StoryClock].
///
/// A world may share its board and desk with other studios (`"store"` in `world.json`): then a [Room] follows what they do. Which studio lets a character live is settled by
/// claims that run out ([Roles]): whoever finds her free takes her with one conditional update, renews that every three seconds, and has lost her after fifteen. It was chosen over
/// naming a studio for each character, which would leave her mute when that one is closed, and over a lock on the server, which a studio that hangs would hold. It is first come, first
/// served; the same kind of claim settles who lets time and calendar run. Nobody waits for anybody: a studio that holds nobody is a desk and a window.
///
/// Jackson reads and writes `world.json`.
@NullMarked
package murmuration.world;

import org.jspecify.annotations.NullMarked;
