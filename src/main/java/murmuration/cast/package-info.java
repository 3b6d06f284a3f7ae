/// The people of the novel as data: a sheet per character, read from and written to `characters/*.json`.
///
/// Start with [Character]. A sheet is checked against `characters/character.schema.json` before it is bound, so that a typing error is answered with
/// the line it stands on and words a novelist understands.
///
/// Jackson 3 reads and writes JSON: records bind without annotations, and what a sheet holds beyond our fields survives a round trip.
/// networknt's validator turns the published JSON Schema into messages; the same schema helps in any editor.
@NullMarked
package murmuration.cast;

import org.jspecify.annotations.NullMarked;
