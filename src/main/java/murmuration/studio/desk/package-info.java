/// The desk: posts that wait, one card as it will look when published, and why it was written.
///
/// [DeskModel] holds what is shown and every verb; a verdict is on the disk before the next card shows. The views only build trees and bind them.
@NullMarked
package murmuration.studio.desk;

import org.jspecify.annotations.NullMarked;
