/// The world's SQLite database: one thread that writes, one that reads, and the steps from an older schema to today's.
///
/// Start with [Database]. SQLite is native code and would hold the carrier of a virtual thread, so it is only ever called on the two platform threads here;
/// whoever asks waits for a future. Every commit is synchronous (WAL with `synchronous=FULL`), because what the screen shows must be on the disk.
///
/// sqlite-jdbc is the driver that carries its own SQLite: a world is one file and needs no server.
@NullMarked
package murmuration.store;

import org.jspecify.annotations.NullMarked;
