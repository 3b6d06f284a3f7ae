/// Tuning by eye: every constraint of a character with a control that shows its meaning, and what her recorded decisions would have been with other values.
///
/// Start with [TuneModel]. What is drawn here is drawn on our own canvases: the charts of JavaFX draw data, but none of them is a handle that can be dragged.
@NullMarked
package murmuration.studio.tune;

import org.jspecify.annotations.NullMarked;
