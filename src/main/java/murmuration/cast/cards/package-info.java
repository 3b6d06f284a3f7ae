/// Characters from and for other programs: Character Cards V1 to V3 (JSON, PNG, CHARX), lorebooks, SillyTavern world info and elizaOS characters.
///
/// Start with [Import] and [CardExport]. What strangers wrote is data: nothing is fetched, no regular expression of theirs is run, no name in an archive becomes a
/// path, and sentences that tell a program what to do go to the notes of a sheet, which no prompt sees. The card itself is kept word for word in the sheet, so that
/// it can be given back.
///
/// Jackson reads and writes JSON. PNG and zip need no library: chunks are read by hand because cards with wrong check sums are common, and the JDK reads zips.
@NullMarked
package murmuration.cast.cards;

import org.jspecify.annotations.NullMarked;
