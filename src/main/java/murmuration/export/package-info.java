/// Approved posts on their way out: files for readers, for spreadsheets and for other programs.
///
/// Start with [Exporter] and its [Format]s; what is taken is chosen by a [Selection], and every format shows the same columns ([Row]). An exporter accepts only
/// what the desk approved, writes a file whole or not at all, and writes the same bytes when it is asked again.
///
/// An e-book and a document are an [Interlude] for readers, packed so that the same posts give the same bytes on every machine.
///
/// The novel itself can go along, with the posts as interludes between its chapters ([Woven]); the manuscript it is made from is never written to.
///
/// Jackson writes the JSON formats. The others are a few lines each, so no library is worth its weight.
@NullMarked
package murmuration.export;

import org.jspecify.annotations.NullMarked;
