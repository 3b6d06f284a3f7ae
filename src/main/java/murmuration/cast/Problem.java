package murmuration.cast;

/// Something wrong in a file of the world, said so that a person can mend it.
///
/// @param line from 1; 0 where the place is not known
/// @param column from 1; 0 where the place is not known
/// @param problem one sentence
/// @param fix one thing to do
public record Problem(String file, int line, int column, String problem, String fix) {}
