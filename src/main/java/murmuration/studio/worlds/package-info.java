/// Worlds as a whole: the menu of recent ones, making one from a manuscript, backups, and what is dropped on the window.
@NullMarked
package murmuration.studio.worlds;

import org.jspecify.annotations.NullMarked;
