/// What can be learnt from a running world by looking at it: how autonomous its agents are, who moves whom, who sounds like whom, which patterns nobody planned, and
/// what recorded decisions would have been with other constraints.
///
/// Start with [Autonomy], the five measures of the architecture, with [WhatIf], or with [Insights]. Nothing here takes part; it reads what others publish.
@NullMarked
package murmuration.insight;

import org.jspecify.annotations.NullMarked;
