/// What is true in the novel, and from which chapter it is known.
@NullMarked
package murmuration.canon;

import org.jspecify.annotations.NullMarked;
