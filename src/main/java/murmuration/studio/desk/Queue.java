package murmuration.studio.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import murmuration.review.Item;
import murmuration.review.State;

/// The posts that are wanted, in the order in which they are read: what waits as the novelist likes, what was judged newest verdict first.
final class Queue {

    private static final Comparator<Item> NEWEST_VERDICT = Comparator.comparing((Item item) -> item.judgedAt().orElse(Instant.EPOCH)).reversed();
    private static final Comparator<Item> OLDEST = Comparator.comparingLong(item -> item.post().id());

    private final ToDoubleFunction<String> threshold;
    private final ObservableList<Item> shown = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnly = FXCollections.unmodifiableObservableList(shown);

    /// @param threshold which score a character asks of herself, by name
    Queue(ToDoubleFunction<String> threshold) {
        this.threshold = threshold;
    }

    ObservableList<Item> shown() {
        return readOnly;
    }

    static Map<State, Integer> counts(List<Item> items) {
        var counts = new EnumMap<State, Integer>(State.class);
        for (State state : State.values()) counts.put(state, 0);
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return counts;
    }

    /// Changes only the part that differs, so that a list on screen does not jump and ten thousand posts cost no more than one.
    void fill(List<Item> items, Wish wish) {
        List<Item> wanted = items.stream().filter(wish::takes).sorted(order(items, wish)).toList();
        int begin = 0;
        int most = Math.min(wanted.size(), shown.size());
        while (begin < most && wanted.get(begin).equals(shown.get(begin))) begin++;
        int end = 0;
        while (end < most - begin && wanted.get(wanted.size() - 1 - end).equals(shown.get(shown.size() - 1 - end))) end++;
        if (shown.size() - end > begin) shown.remove(begin, shown.size() - end);
        if (wanted.size() - end > begin) shown.addAll(begin, wanted.subList(begin, wanted.size() - end));
    }

    int index(long post) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).post().id() == post) return i;
        }
        return -1;
    }

    private Comparator<Item> order(List<Item> items, Wish wish) {
        Comparator<Item> within = within(wish);
        return switch (wish.grouping()) {
            case NONE -> within;
            case CHARACTER -> Comparator.comparing((Item item) -> item.post().character()).thenComparing(within);
            case THREAD -> {
                Map<Long, Long> roots = roots(items);
                yield Comparator.comparing((Item item) -> roots.get(item.post().id())).thenComparing(OLDEST);
            }
        };
    }

    private Comparator<Item> within(Wish wish) {
        if (wish.state() == State.APPROVED || wish.state() == State.DISCARDED) return NEWEST_VERDICT;
        return switch (wish.order()) {
            case OLDEST -> OLDEST;
            case WEAKEST -> Comparator.comparingDouble((Item item) -> item.post().score() - threshold.applyAsDouble(item.post().character())).thenComparing(OLDEST);
            case BEST -> Comparator.comparingDouble((Item item) -> -item.post().score()).thenComparing(OLDEST);
        };
    }

    /// The first post of each one's thread. A post answers an older one, so that one pass is enough.
    private static Map<Long, Long> roots(List<Item> items) {
        var roots = new HashMap<Long, Long>();
        items.forEach(item -> roots.put(item.post().id(), item.post().replyTo().map(to -> roots.getOrDefault(to, to)).orElse(item.post().id())));
        return roots;
    }
}
