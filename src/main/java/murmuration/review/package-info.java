/// The single human gate: posts that characters laid on the novelist's desk, and her verdicts on them.
///
/// Start with [Desk]. A post or a verdict is committed before the call that makes it returns. What a verdict means for the board (a discarded post's trace fades
/// at once) is done here, so that it cannot be forgotten elsewhere. Only the desk can make an [ApprovedPost], and exporters accept nothing else.
///
/// On a desk that several novelists share ([SharedDesk]), a verdict names the version of the post that its novelist saw; if another was quicker, nothing is written and she hears
/// who it was.
///
/// What leaves the world for a network lies in the [Outbox] until it is out: the table is the desk's neighbour, so that a verdict and the way out are
/// one database's business and never disagree.
///
/// Jackson turns the parts of a post that are shown, never searched, into one JSON column.
@NullMarked
package murmuration.review;

import org.jspecify.annotations.NullMarked;
