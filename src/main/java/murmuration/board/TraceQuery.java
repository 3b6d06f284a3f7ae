package murmuration.board;

import java.util.Set;

/// What a reader asks of the board. Empty sets mean "any".
///
/// @param since a cursor: only traces that came after it
/// @param minimumStrength of what is left now
/// @param limit how many at most; with [Order#STRENGTH] the strongest, with [Order#TIME] the newest
public record TraceQuery(Set<String> agents, Set<TraceType> types, Set<String> topics, long since, double minimumStrength, int limit, Order order) {

    public enum Order {
        /// strongest first
        STRENGTH,
        /// oldest first
        TIME
    }

    public static final TraceQuery EVERYTHING = new TraceQuery(Set.of(), Set.of(), Set.of(), 0, 0, Integer.MAX_VALUE, Order.TIME);

    public TraceQuery {
        agents = Set.copyOf(agents);
        types = Set.copyOf(types);
        topics = Set.copyOf(topics);
        if (limit < 0) throw new IllegalArgumentException("A limit cannot be negative.");
    }

    public TraceQuery by(Set<String> changed) {
        return new TraceQuery(changed, types, topics, since, minimumStrength, limit, order);
    }

    public TraceQuery of(Set<TraceType> changed) {
        return new TraceQuery(agents, changed, topics, since, minimumStrength, limit, order);
    }

    public TraceQuery on(Set<String> changed) {
        return new TraceQuery(agents, types, changed, since, minimumStrength, limit, order);
    }

    public TraceQuery after(long cursor) {
        return new TraceQuery(agents, types, topics, cursor, minimumStrength, limit, order);
    }

    public TraceQuery atLeast(double strength) {
        return new TraceQuery(agents, types, topics, since, strength, limit, order);
    }

    public TraceQuery strongest(int changed) {
        return new TraceQuery(agents, types, topics, since, minimumStrength, changed, Order.STRENGTH);
    }

    public TraceQuery newest(int changed) {
        return new TraceQuery(agents, types, topics, since, minimumStrength, changed, Order.TIME);
    }

    /// Apart from when it came, which only the log knows.
    boolean matches(Trace trace) {
        return (topics.isEmpty() || topics.contains(trace.topic()))
                && (agents.isEmpty() || agents.contains(trace.agent()))
                && (types.isEmpty() || types.contains(trace.type()));
    }
}
