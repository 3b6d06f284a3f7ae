/// Approved posts on their way to Bluesky, by the AT Protocol.
///
/// Start with [Courier]: it freezes what the desk approved, waits for the delay, and sends. Its one promise is that each post is out exactly once, wherever the
/// program, the network or the server stops: the record, its account and its name ([Tid]) are settled before the first attempt, and a server that is given the
/// same record under the same name again keeps one. What the server does not check, [Limits] and [Facets] do.
///
/// The network is Java's own client, and Jackson reads and writes the records; a library for Bluesky would bring all of it along for six calls.
@NullMarked
package murmuration.export.bluesky;

import org.jspecify.annotations.NullMarked;
