package murmuration.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.agent.Doing;
import murmuration.agent.Status;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.world.WriterStatus;

/// The numbers in the status bar. On JavaFX's thread.
final class StatusModel {

    /// @param alive whoever lives, also those who wait until they try again what failed
    /// @param stuck of them, in the order of their names, who waits, each with what failed and when she tries again
    /// @param tracesPerSecond over the last few seconds
    record Numbers(int waiting, long alive, SortedMap<String, String> stuck, int agents, double tracesPerSecond, long decisions, WriterStatus writer, boolean kept) {}

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private record Count(Instant at, long traces) {}

    private final Deque<Count> counts = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Numbers> numbers = new ReadOnlyObjectWrapper<>(new Numbers(0, 0, new TreeMap<>(), 0, 0, 0, new WriterStatus("none", "", 0, 0, 0, 0), true));

    ReadOnlyObjectProperty<Numbers> numbers() {
        return numbers.getReadOnlyProperty();
    }

    void show(Sight sight) {
        counts.addLast(new Count(sight.at(), sight.traces()));
        while (counts.getFirst().at().plus(WINDOW).isBefore(sight.at())) counts.removeFirst();
        numbers.set(new Numbers(
                (int) sight.desk().stream().map(Item::state).filter(State.WAITING::equals).count(),
                sight.statuses().values().stream().filter(status -> status.doing() != Doing.STOPPED).count(),
                stuck(sight),
                sight.statuses().size(),
                rate(),
                sight.statuses().values().stream().map(Status::counts).mapToLong(Status.Counts::decisions).sum(),
                sight.writer(),
                sight.kept()));
    }

    private static SortedMap<String, String> stuck(Sight sight) {
        var stuck = new TreeMap<String, String>();
        sight.statuses().forEach((name, status) -> {
            if (status.doing() == Doing.FAILED) stuck.put(name, status.why());
        });
        return stuck;
    }

    private double rate() {
        Count first = counts.getFirst();
        Count last = counts.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (last.traces() - first.traces()) / seconds;
    }
}
