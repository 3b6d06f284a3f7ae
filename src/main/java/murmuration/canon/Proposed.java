package murmuration.canon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A character as the manuscript shows it, to be edited by the novelist.
///
/// @param lines how many lines of dialogue are surely this character's
/// @param phrases a Tracery grammar, symbol to rules
public record Proposed(
        String name,
        List<String> aliases,
        int lines,
        Set<Integer> chapters,
        List<Sample> samples,
        List<Acquaintance> acquaintances,
        Habits habits,
        Map<String, List<String>> phrases) {}
