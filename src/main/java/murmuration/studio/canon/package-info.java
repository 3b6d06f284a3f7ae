/// The Canon view: the chapters of the book and who is there, what is true in it and who knows, what it gives everybody to say, and what is missing for good posts.
@NullMarked
package murmuration.studio.canon;

import org.jspecify.annotations.NullMarked;
