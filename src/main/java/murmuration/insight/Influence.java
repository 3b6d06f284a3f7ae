package murmuration.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// Who moves whom, read off the causes of traces: a post that somebody wrote because of another's trace is one link of the arrow between the two. What the
/// novelist lets happen moves people too.
///
/// @param arrows the strongest first
public record Influence(List<Arrow> arrows) {

    /// All links in one direction.
    public record Arrow(String from, String to, List<Link> links) {
        public int posts() {
            return links.size();
        }
    }

    /// A trace and the post that it led to.
    public record Link(Trace cause, Trace post) {}

    private record Pair(String from, String to) {}

    public Influence {
        arrows = List.copyOf(arrows);
    }

    /// @param traces oldest first; a cause that is not among them leads to nothing
    public static Influence of(List<Trace> traces) {
        var byId = new HashMap<Long, Trace>(traces.size() * 2);
        var links = new LinkedHashMap<Pair, List<Link>>();
        for (Trace trace : traces) {
            byId.put(trace.id(), trace);
            if (trace.type() != TraceType.POST) continue;
            for (long id : trace.causes()) {
                Trace cause = byId.get(id);
                if (cause != null && !cause.agent().equals(trace.agent())) links.computeIfAbsent(new Pair(cause.agent(), trace.agent()), _ -> new ArrayList<>()).add(new Link(cause, trace));
            }
        }
        return new Influence(links.entrySet().stream()
                .map(entry -> new Arrow(entry.getKey().from(), entry.getKey().to(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt(Arrow::posts).reversed().thenComparing(Arrow::from).thenComparing(Arrow::to))
                .toList());
    }

    /// How many posts one led another to.
    public int posts(String from, String to) {
        return arrows.stream().filter(arrow -> arrow.from().equals(from) && arrow.to().equals(to)).mapToInt(Arrow::posts).sum();
    }

    /// How many posts of others somebody led to, by name.
    public Map<String, Integer> moved() {
        var moved = new HashMap<String, Integer>();
        arrows.forEach(arrow -> moved.merge(arrow.from(), arrow.posts(), Integer::sum));
        return moved;
    }
}
