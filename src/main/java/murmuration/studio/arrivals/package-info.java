/// The way in: characters and lore from other programs, looked at before they come into the world, and let go again.
///
/// Start with [ArrivalsModel]; it reads files, and takes in what the novelist chose. [ArrivalsPane] shows what becomes what and what is left out.
@NullMarked
package murmuration.studio.arrivals;

import org.jspecify.annotations.NullMarked;
