package murmuration.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// Where people stood on topics as the story went on: the mean stance of their posts in each stretch of it.
///
/// @param points in the order of time
public record Stances(List<Point> points) {

    /// @param at when the stretch begins
    /// @param stance -1..1
    public record Point(String agent, String topic, Instant at, double stance, int posts) {}

    private record Key(Instant at, String agent, String topic) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            int byAgent = byTime != 0 ? byTime : agent.compareTo(other.agent);
            return byAgent != 0 ? byAgent : topic.compareTo(other.topic);
        }
    }

    public Stances {
        points = List.copyOf(points);
    }

    public static Stances of(List<Trace> traces, Duration stretch) {
        var sums = new TreeMap<Key, double[]>();
        for (Trace trace : traces) {
            if (trace.type() != TraceType.POST) continue;
            Instant at = Instant.ofEpochMilli(Math.floorDiv(trace.at().toEpochMilli(), stretch.toMillis()) * stretch.toMillis());
            double[] sum = sums.computeIfAbsent(new Key(at, trace.agent(), trace.topic()), _ -> new double[2]);
            sum[0] += trace.stance();
            sum[1]++;
        }
        var points = new ArrayList<Point>();
        sums.forEach((key, sum) -> points.add(new Point(key.agent(), key.topic(), key.at(), sum[0] / sum[1], (int) sum[1])));
        return new Stances(points);
    }

    public List<Point> on(String topic) {
        return points.stream().filter(point -> point.topic().equals(topic)).toList();
    }

    /// Topics, those that most was said on first.
    public List<String> topics() {
        var counts = new TreeMap<String, Integer>();
        points.forEach(point -> counts.merge(point.topic(), point.posts(), Integer::sum));
        var topics = new ArrayList<>(new LinkedHashSet<>(counts.keySet()));
        topics.sort(Collections.reverseOrder(java.util.Comparator.comparingInt(counts::get)));
        return topics;
    }
}
