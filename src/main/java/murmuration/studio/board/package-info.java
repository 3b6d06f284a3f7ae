/// The board as one picture: who has what on their mind, fading, and the traces behind each cell.
///
/// The board knows numbers ([BoardReader] reads them off JavaFX's thread), [Warmth] turns a number into one of six steps, [Ink] a step into a colour, and
/// [HeatMap] draws on one canvas only the cells that changed.
@NullMarked
package murmuration.studio.board;

import org.jspecify.annotations.NullMarked;
