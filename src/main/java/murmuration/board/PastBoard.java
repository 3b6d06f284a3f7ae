package murmuration.board;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The board at any moment of a stretch of the story's past, from the traces that had strength then. A value: it can be asked again and again while somebody
/// turns time back and forth.
///
/// @param from the first moment that it can be asked for
/// @param to the last one
/// @param traces all that had strength at some moment between them, oldest first
public record PastBoard(Instant from, Instant to, List<Trace> traces) {

    public PastBoard {
        traces = List.copyOf(traces);
    }

    /// One moment alone.
    public static PastBoard at(Instant moment, List<Trace> traces) {
        return new PastBoard(moment, moment, traces);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    /// What was left, by who left it and topic. Verdicts of that time count: what had been discarded by then is cold.
    public Map<String, Map<String, Double>> heat(Instant moment, Predicate<Trace> seen) {
        var heat = new TreeMap<String, Map<String, Double>>();
        for (Trace trace : left(moment, seen)) heat.computeIfAbsent(trace.agent(), _ -> new TreeMap<>()).merge(trace.topic(), trace.strengthAt(moment), Double::sum);
        return heat;
    }

    /// The traces that lay on the board then, oldest first.
    public List<Trace> left(Instant moment, Predicate<Trace> seen) {
        List<Trace> then = traces.stream().filter(trace -> !trace.at().isAfter(moment)).toList();
        Set<Long> withdrawn = withdrawn(then);
        return then.stream().filter(trace -> !withdrawn.contains(trace.id()) && !trace.evaporates().isBefore(moment) && seen.test(trace)).toList();
    }

    private static Set<Long> withdrawn(Collection<Trace> traces) {
        var withdrawn = new HashSet<Long>();
        for (Trace trace : traces) {
            if (trace.type() != TraceType.VERDICT) continue;
            if ("discarded".equals(trace.metadata().get("verdict"))) withdrawn.addAll(trace.causes());
            else trace.causes().forEach(withdrawn::remove);
        }
        return withdrawn;
    }
}
