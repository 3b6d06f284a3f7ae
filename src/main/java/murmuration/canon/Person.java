package murmuration.canon;

import java.util.List;

/// Somebody in the book.
///
/// @param name the canonical one
/// @param surname empty where the book tells none
/// @param aliases other names the book uses, most frequent first
record Person(String name, String surname, Gender gender, List<String> aliases) {}
