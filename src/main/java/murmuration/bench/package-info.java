/// What `murmuration bench` measures, one class a measurement, on the real parts in temporary folders.
///
/// Start with [Bench]. A figure is printed beside its goal and never asserted: machines differ, and a slow one is no broken build.
@NullMarked
package murmuration.bench;

import org.jspecify.annotations.NullMarked;
