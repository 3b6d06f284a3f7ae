/// The world's database: one thread that writes, one that reads, and the steps from an older schema to today's.
///
/// Start with [Database]. It is a SQLite file in the world's folder, or a PostgreSQL server that several studios share (a writers' room). All in which the two differ is an
/// [Engine]; the SQL of the other rooms is understood by both, and what only a shared board needs is [Horizon] (follow what others commit) and [Claims] (who does what only
/// one should).
///
/// SQLite is native code and would hold the carrier of a virtual thread, so a database is only ever called on the two platform threads here; whoever asks waits
/// for a future. Every commit is synchronous (WAL with `synchronous=FULL`; on a server, what its owner set), because what the screen shows must be on the disk.
///
/// When a server goes away, whatever was not committed fails with one sentence, [Database#trouble()] says so, and the next unit tries again.
///
/// sqlite-jdbc is the driver that carries its own SQLite: a world is one file and needs no server. The PostgreSQL driver is the project's own.
@NullMarked
package murmuration.store;

import org.jspecify.annotations.NullMarked;
