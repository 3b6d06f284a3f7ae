package murmuration.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// Finds patterns in what a cast left on the board. Each has a plain rule, so that a novelist can check it against the evidence.
final class Patterns {

    private static final double TAKES_SIDES = .25;
    private static final int A_CAMP = 2;
    private static final int MANY_POSTS = 6;
    private static final int SOME_PEOPLE = 3;
    private static final int MOST_CASCADES = 5;
    private static final int SPOKEN_OF = 5;
    private static final double LATELY = .25;
    private static final int SHOWN = 12;

    private final List<Trace> posts;
    private final Map<Long, Trace> byId = new HashMap<>();

    private Patterns(List<Trace> traces) {
        traces.forEach(trace -> byId.put(trace.id(), trace));
        posts = traces.stream().filter(trace -> trace.type() == TraceType.POST).toList();
    }

    static List<Pattern> of(List<Trace> traces, Influence influence) {
        var patterns = new Patterns(traces);
        var found = new ArrayList<Pattern>();
        found.addAll(patterns.camps());
        found.addAll(patterns.cascades());
        found.addAll(patterns.centres(influence));
        found.addAll(patterns.silenced());
        return List.copyOf(found);
    }

    /// At least two on each side of a topic, by the mean stance of their posts.
    private List<Pattern> camps() {
        var found = new ArrayList<Pattern>();
        byTopic().forEach((topic, said) -> {
            Map<String, Double> stances = said.stream().collect(Collectors.groupingBy(Trace::agent, TreeMap::new, Collectors.averagingDouble(Trace::stance)));
            List<String> against = stances.keySet().stream().filter(name -> stances.get(name) <= -TAKES_SIDES).toList();
            List<String> inFavour = stances.keySet().stream().filter(name -> stances.get(name) >= TAKES_SIDES).toList();
            Set<String> sided = new HashSet<>(against);
            sided.addAll(inFavour);
            if (against.size() >= A_CAMP && inFavour.size() >= A_CAMP) found.add(new Pattern.Camps(topic, against, inFavour, newest(said.stream().filter(post -> sided.contains(post.agent())).toList())));
        });
        return found;
    }

    /// At least six posts of three people that go back to one trace.
    private List<Pattern> cascades() {
        var byRoot = new LinkedHashMap<Long, List<Trace>>();
        var roots = new HashMap<Long, Long>();
        for (Trace post : posts) {
            long root = root(post, roots);
            if (root != post.id()) byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(post);
        }
        return byRoot.entrySet().stream()
                .map(entry -> new Pattern.Cascade(byId.get(entry.getKey()), entry.getValue().size(), people(entry.getValue()), List.copyOf(entry.getValue().subList(0, Math.min(SHOWN, entry.getValue().size())))))
                .filter(cascade -> cascade.posts() >= MANY_POSTS && cascade.people() >= SOME_PEOPLE)
                .sorted(Comparator.comparingInt(Pattern.Cascade::posts).reversed())
                .limit(MOST_CASCADES)
                .map(Pattern.class::cast)
                .toList();
    }

    /// Causes are older than what they led to, so each root is known when it is asked for.
    private long root(Trace post, Map<Long, Long> roots) {
        long cause = post.causes().isEmpty() ? 0 : post.causes().getFirst();
        long root = byId.containsKey(cause) && cause < post.id() ? roots.getOrDefault(cause, cause) : post.id();
        roots.put(post.id(), root);
        return root;
    }

    /// Somebody whom more than half of the others answered, and who led to at least a third of all answers.
    private List<Pattern> centres(Influence influence) {
        List<Influence.Arrow> among = influence.arrows().stream().filter(arrow -> !arrow.from().equals(Trace.NOVELIST)).toList();
        int all = among.stream().mapToInt(Influence.Arrow::posts).sum();
        int others = people(posts) - 1;
        var found = new ArrayList<Pattern>();
        among.stream().collect(Collectors.groupingBy(Influence.Arrow::from, TreeMap::new, Collectors.toList())).forEach((name, arrows) -> {
            int answers = arrows.stream().mapToInt(Influence.Arrow::posts).sum();
            if (answers < MANY_POSTS || 3 * answers < all || 2 * arrows.size() <= others) return;
            found.add(new Pattern.Centre(name, answers, arrows.size(), newest(arrows.stream().flatMap(arrow -> arrow.links().stream()).map(Influence.Link::post).sorted(Comparator.comparingLong(Trace::id)).toList())));
        });
        return found;
    }

    /// A topic of at least five posts, of which none fell into the last quarter of the time.
    private List<Pattern> silenced() {
        if (posts.isEmpty()) return List.of();
        Instant first = posts.getFirst().at();
        Instant last = posts.getLast().at();
        Instant lately = last.minus(Duration.ofMillis((long) (LATELY * Duration.between(first, last).toMillis())));
        var found = new ArrayList<Pattern>();
        byTopic().forEach((topic, said) -> {
            if (said.size() >= SPOKEN_OF && said.getLast().at().isBefore(lately)) found.add(new Pattern.Silenced(topic, said.size(), newest(said)));
        });
        return found;
    }

    private Map<String, List<Trace>> byTopic() {
        return posts.stream().collect(Collectors.groupingBy(Trace::topic, TreeMap::new, Collectors.toList()));
    }

    private static int people(List<Trace> traces) {
        return (int) traces.stream().map(Trace::agent).distinct().count();
    }

    private static List<Trace> newest(List<Trace> traces) {
        return List.copyOf(traces.subList(Math.max(0, traces.size() - SHOWN), traces.size()));
    }
}
