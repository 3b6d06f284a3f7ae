/// What the panes of the window share: the pulse, work in the background, texts, themes, type and a few small controls.
///
/// [FxThread] is the only place that hands work to JavaFX's thread. AtlantaFX gives the two base themes, Ikonli the icons.
@NullMarked
package murmuration.studio.parts;

import org.jspecify.annotations.NullMarked;
