package murmuration.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Ledger;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// What one day of the story came to: how much was decided and said, how long the chains from an event to a post were, and what the writing cost.
///
/// @param tracesPerDecision posts for each decision, 0..1
/// @param chain how many stood on average behind one another from a first cause to a post
/// @param tokens that voices used for the whole cast on that day
public record DayMeasure(LocalDate day, int decisions, int posts, double tracesPerDecision, double chain, long tokens) {

    /// As much of a decision as a day needs.
    record Spent(LocalDate day, String agent, boolean posted, long tokens) {
        static Spent of(Decision decision) {
            return new Spent(decision.at().atOffset(ZoneOffset.UTC).toLocalDate(), decision.agent().intern(), decision.outcome() == Decision.Outcome.POSTED, decision.inputs().tokensToday());
        }
    }

    /// Of the newest decisions.
    public static CompletableFuture<List<DayMeasure>> read(Ledger ledger, int newest, List<Trace> traces) {
        return ledger.newest(Optional.empty(), newest, Spent::of).thenApply(spent -> of(spent, traces));
    }

    static List<DayMeasure> of(List<Spent> decisions, List<Trace> traces) {
        var byDay = new TreeMap<LocalDate, List<Spent>>();
        decisions.forEach(one -> byDay.computeIfAbsent(one.day(), _ -> new ArrayList<>()).add(one));
        Map<LocalDate, double[]> chains = chains(traces);
        var days = new ArrayList<DayMeasure>();
        byDay.forEach((day, all) -> {
            int posts = (int) all.stream().filter(Spent::posted).count();
            double[] chain = chains.getOrDefault(day, new double[2]);
            days.add(new DayMeasure(day, all.size(), posts, (double) posts / all.size(), chain[1] == 0 ? 0 : chain[0] / chain[1], tokens(all)));
        });
        return List.copyOf(days);
    }

    /// What an agent has used by the day grows with its decisions; the last of the day says nearly all of it.
    private static long tokens(List<Spent> day) {
        var most = new HashMap<String, Long>();
        day.forEach(one -> most.merge(one.agent(), one.tokens(), Math::max));
        return most.values().stream().mapToLong(Long::longValue).sum();
    }

    /// By day the sum of chain lengths and the number of chains.
    private static Map<LocalDate, double[]> chains(List<Trace> traces) {
        var depths = new HashMap<Long, Integer>();
        var chains = new HashMap<LocalDate, double[]>();
        for (Trace trace : traces) {
            int depth = trace.causes().isEmpty() ? 0 : 1 + depths.getOrDefault(trace.causes().getFirst(), 0);
            depths.put(trace.id(), depth);
            if (trace.type() != TraceType.POST) continue;
            double[] sum = chains.computeIfAbsent(trace.at().atOffset(ZoneOffset.UTC).toLocalDate(), _ -> new double[2]);
            sum[0] += Math.max(1, depth);
            sum[1]++;
        }
        return chains;
    }
}
