package murmuration.command;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// The heat of a board at a past moment of the story, from the traces that had any strength then.
final class PastHeat {

    private PastHeat() {}

    /// What is left at the moment, by who left it and topic. Verdicts of that time count: what had been discarded by then is cold.
    ///
    /// @param traces oldest first
    static Map<String, Map<String, Double>> of(List<Trace> traces, Instant moment, Predicate<Trace> seen) {
        Set<Long> withdrawn = withdrawn(traces);
        var heat = new TreeMap<String, Map<String, Double>>();
        for (Trace trace : traces) {
            if (withdrawn.contains(trace.id()) || !seen.test(trace)) continue;
            heat.computeIfAbsent(trace.agent(), _ -> new TreeMap<>()).merge(trace.topic(), trace.strengthAt(moment), Double::sum);
        }
        return heat;
    }

    private static Set<Long> withdrawn(List<Trace> traces) {
        var withdrawn = new HashSet<Long>();
        for (Trace trace : traces) {
            if (trace.type() != TraceType.VERDICT) continue;
            if ("discarded".equals(trace.metadata().get("verdict"))) withdrawn.addAll(trace.causes());
            else trace.causes().forEach(withdrawn::remove);
        }
        return withdrawn;
    }
}
