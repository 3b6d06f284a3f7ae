package murmuration.studio.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import murmuration.board.Trace;
import murmuration.board.Trace;

/// In which order lines stand. It changes when the novelist says so and never by itself: a map that moves cannot be learnt.
///
/// @param lines as they stand
/// @param pinned ids of those that stand before the others
record Arrangement(List<Line> lines, Set<String> pinned) {

    /// What the novelist can have lines ordered by.
    enum Order { GIVEN, NAME, WARMEST }

    Arrangement {
        lines = List.copyOf(lines);
        pinned = Set.copyOf(pinned);
    }

    static Arrangement of(List<Line> lines) {
        return new Arrangement(lines, Set.of());
    }

    /// @param given the order in which they come
    Arrangement by(Order order, List<Line> given, ToDoubleFunction<Line> heat) {
        var sorted = new ArrayList<>(given);
        switch (order) {
            case GIVEN -> {}
            case NAME -> sorted.sort(Comparator.comparing(Line::title, String.CASE_INSENSITIVE_ORDER));
            case WARMEST -> sorted.sort(Comparator.comparingDouble(heat).reversed());
        }
        return new Arrangement(pinnedFirst(sorted, pinned), pinned);
    }

    /// Pins a line before the others, or lets it go back behind the pinned ones.
    Arrangement pin(String id) {
        var changed = new LinkedHashSet<>(pinned);
        if (!changed.remove(id)) changed.add(id);
        return new Arrangement(pinnedFirst(lines, changed), changed);
    }

    /// Others are there now; those that stay keep their order, and new ones come last, but before the story's own.
    Arrangement with(List<Line> given) {
        var kept = new ArrayList<>(lines);
        kept.replaceAll(line -> given.stream().filter(other -> other.id().equals(line.id())).findFirst().orElse(line));
        kept.removeIf(line -> !given.contains(line));
        boolean closed = !kept.isEmpty() && kept.getLast().id().equals(Trace.NOVELIST);
        kept.addAll(closed ? kept.size() - 1 : kept.size(), given.stream().filter(line -> !kept.contains(line)).toList());
        return new Arrangement(pinnedFirst(kept, pinned), pinned);
    }

    private static List<Line> pinnedFirst(List<Line> lines, Set<String> pinned) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing((Line line) -> !pinned.contains(line.id())));
        return sorted;
    }
}
