package murmuration.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import murmuration.voice.Occasion;
import org.jspecify.annotations.Nullable;

/// Subjects that wait for an agent: the owner takes from the head, an idle peer may claim one from the tail.
///
/// The queue is a short immutable list behind one reference, so every step is one compare-and-set: whoever wins has the task, whoever loses looks again, and no
/// task is lost or taken twice. (With at most a handful of tasks, copying the list is cheaper than a linked structure.)
public final class Inbox {

    private final AtomicReference<List<Task>> tasks = new AtomicReference<>(List.of());
    private final LongAdder fromOthers = new LongAdder();
    private volatile @Nullable Thread owner;

    /// Takes in a subject of the owner's own choosing while there is room; news goes before answers, so that a talk never drowns what happens.
    public boolean offer(Task task, int maxQueue) {
        if (owner != null && owner != Thread.currentThread()) fromOthers.increment();
        while (true) {
            List<Task> before = tasks.get();
            if (before.size() >= maxQueue) return false;
            if (tasks.compareAndSet(before, plus(before, task))) return true;
        }
    }

    /// Takes in a subject that the novelist hands over; it goes before all of the owner's own choosing and is always taken.
    public void hand(Task task) {
        tasks.updateAndGet(before -> inserted(before, handed(before), task));
    }

    /// Puts back what the owner had taken and could not finish.
    void giveBack(Task task) {
        tasks.updateAndGet(before -> inserted(before, task.handed() ? 0 : handed(before), task));
    }

    /// Says that the owner lives on this thread now.
    void own() {
        owner = Thread.currentThread();
    }

    /// What waits, next first.
    List<Task> waiting() {
        return tasks.get();
    }

    /// The owner's next subject.
    public Optional<Task> take() {
        while (true) {
            List<Task> before = tasks.get();
            if (before.isEmpty()) return Optional.empty();
            if (tasks.compareAndSet(before, before.subList(1, before.size()))) return Optional.of(before.getFirst());
        }
    }

    /// The owner's next subject among those wanted.
    public Optional<Task> take(Predicate<Task> wanted) {
        while (true) {
            List<Task> before = tasks.get();
            Optional<Task> first = before.stream().filter(wanted).findFirst();
            if (first.isEmpty()) return first;
            List<Task> after = new ArrayList<>(before);
            after.remove(first.get());
            if (tasks.compareAndSet(before, List.copyOf(after))) return first;
        }
    }

    /// A peer's claim: the last subject that she wants, if the owner is overloaded. What the novelist handed over is never claimed.
    public Optional<Task> claim(int overloadedAt, Predicate<Task> wanted) {
        while (true) {
            List<Task> before = tasks.get();
            if (before.size() < overloadedAt) return Optional.empty();
            int index = lastWanted(before, wanted);
            if (index < 0) return Optional.empty();
            var after = new ArrayList<>(before);
            Task task = after.remove(index);
            if (tasks.compareAndSet(before, List.copyOf(after))) return Optional.of(task);
        }
    }

    /// Whether the novelist's own subject waits.
    public boolean hasHanded() {
        List<Task> now = tasks.get();
        return handed(now) > 0;
    }

    public int size() {
        return tasks.get().size();
    }

    /// Subjects that somebody else than the owner put in, which would be messages between agents.
    long fromOthers() {
        return fromOthers.sum();
    }

    private static int lastWanted(List<Task> tasks, Predicate<Task> wanted) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            if (!tasks.get(i).handed() && wanted.test(tasks.get(i))) return i;
        }
        return -1;
    }

    private static List<Task> plus(List<Task> before, Task task) {
        int place = before.size();
        if (task.occasion() == Occasion.EVENT) {
            while (place > handed(before) && before.get(place - 1).occasion() != Occasion.EVENT) place--;
        }
        return inserted(before, place, task);
    }

    /// How many of them, all at the head, are the novelist's.
    private static int handed(List<Task> tasks) {
        int count = 0;
        while (count < tasks.size() && tasks.get(count).handed()) count++;
        return count;
    }

    private static List<Task> inserted(List<Task> before, int place, Task task) {
        var after = new ArrayList<>(before);
        after.add(place, task);
        return List.copyOf(after);
    }
}
