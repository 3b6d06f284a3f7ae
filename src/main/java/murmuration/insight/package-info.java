/// What can be learnt from a running world by looking at it: how autonomous its agents are.
///
/// Start with [Autonomy], the five measures of the architecture, each computed from what really happened. Nothing here takes part; it reads what others publish.
@NullMarked
package murmuration.insight;

import org.jspecify.annotations.NullMarked;
