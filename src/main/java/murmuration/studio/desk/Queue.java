package murmuration.studio.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import murmuration.review.Item;
import murmuration.review.State;

/// The posts of one state, in the order in which they are read: what waits oldest first, what was judged newest verdict first.
final class Queue {

    private static final Comparator<Item> NEWEST_VERDICT = Comparator.comparing((Item item) -> item.judgedAt().orElse(Instant.EPOCH)).reversed();

    private final ObservableList<Item> shown = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnly = FXCollections.unmodifiableObservableList(shown);

    ObservableList<Item> shown() {
        return readOnly;
    }

    static Map<State, Integer> counts(List<Item> items) {
        var counts = new EnumMap<State, Integer>(State.class);
        for (State state : State.values()) counts.put(state, 0);
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return counts;
    }

    /// Appends where it can, so that a list on screen does not jump.
    void fill(List<Item> items, State state) {
        List<Item> wanted = items.stream().filter(item -> item.state() == state).sorted(order(state)).toList();
        if (wanted.equals(shown)) return;
        boolean grown = wanted.size() > shown.size() && wanted.subList(0, shown.size()).equals(shown);
        if (grown) shown.addAll(wanted.subList(shown.size(), wanted.size()));
        else shown.setAll(wanted);
    }

    int index(long post) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).post().id() == post) return i;
        }
        return -1;
    }

    private static Comparator<Item> order(State state) {
        return state == State.WAITING || state == State.LATER ? Comparator.comparingLong(item -> item.post().id()) : NEWEST_VERDICT;
    }
}
