/// The window: cast, board and desk side by side, and nothing of the story's working. The only package that knows JavaFX.
///
/// Start with [Studio]. The window is one more reader of the board: a pulse looks a few times a second on a virtual thread and hops once to JavaFX's thread.
/// Models hold what is shown and the verbs; views build a tree and bind it. AtlantaFX dresses the controls, `studio.css` gives structure, `light.css` and
/// `dark.css` the colours; Ikonli's Feather draws the icons.
@NullMarked
package murmuration.studio;

import org.jspecify.annotations.NullMarked;
