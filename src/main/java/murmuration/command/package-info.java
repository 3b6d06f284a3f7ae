/// The command line.
///
/// Start with [Commands]: it makes the long-lived objects, hands them to the commands by constructor and turns what happens into an exit code. Each command is one
/// small class; what they print for scripts stands in [Rows].
///
/// picocli reads the arguments, prints the help and suggests the nearest name. Jackson writes the JSON.
@NullMarked
package murmuration.command;

import org.jspecify.annotations.NullMarked;
