/// One pane a character: what she is at, why she is quiet, what she decided last and by which numbers.
///
/// [CastReader] takes immutable statuses; whoever looks cannot disturb an agent. What the novelist may do to one goes through [Backstage].
@NullMarked
package murmuration.studio.cast;

import org.jspecify.annotations.NullMarked;
