/// Voices: who writes for the world, servers that the novelist adds, and what everybody's words have cost.
@NullMarked
package murmuration.studio.voices;

import org.jspecify.annotations.NullMarked;
