/// The command line and start-up.
///
/// Start with [Main]: it makes the long-lived objects, hands them to the commands by constructor and turns what happens into an exit code. Each command is one
/// small class; what they print for scripts stands in [Rows], and the benches of `murmuration bench` are the `Bench…` classes.
///
/// picocli reads the arguments, prints the help and suggests the nearest name. Jackson writes the JSON.
@NullMarked
package murmuration;

import org.jspecify.annotations.NullMarked;
