package murmuration.canon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A character as the manuscript shows it, to be edited by the novelist.
///
/// @param lines how many lines of dialogue are surely this character's
/// @param phrases a Tracery grammar, symbol to rules
/// @param calls what she calls others, by the names under which the book tells of them
/// @param named under what names the book tells of her
/// @param shortens whether people in the book say "don't" and "I'll"
public record Proposed(
        String name,
        List<String> aliases,
        int lines,
        Set<Integer> chapters,
        List<Sample> samples,
        List<Acquaintance> acquaintances,
        Habits habits,
        Map<String, List<String>> phrases,
        Map<String, String> calls,
        List<String> named,
        Temper temper,
        boolean shortens) {}
