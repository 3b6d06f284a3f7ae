package murmuration.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Whose draft is written next. Jobs take turns, draft by draft, but no more of them at a time than the model has slots: each slot
/// remembers the text it read last, and a fifth text in four slots would be read anew for every draft.
final class Turns {

    private final int atOnce;
    private final Deque<Job> active = new ArrayDeque<>();
    private final Deque<Job> waiting = new ArrayDeque<>();

    Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    void add(Job job) {
        waiting.addLast(job);
    }

    /// Brings a draft back that its process could not finish; it is the next one.
    void again(Job.Piece piece) {
        piece.job().again(piece);
        remove(piece.job());
        active.addFirst(piece.job());
    }

    void remove(Job job) {
        active.remove(job);
        waiting.remove(job);
    }

    Optional<Job.Piece> next() {
        while (true) {
            while (active.size() < atOnce && !waiting.isEmpty()) {
                active.addLast(waiting.removeFirst());
            }
            if (active.isEmpty()) {
                return Optional.empty();
            }
            Job turn = active.removeFirst();
            if (turn.hasMore()) {
                active.addLast(turn);
                return Optional.of(turn.next());
            }
        }
    }

    /// All jobs that still wait for drafts to be begun, in order; afterwards there are none.
    List<Job> clear() {
        var all = new ArrayList<>(active);
        all.addAll(waiting);
        active.clear();
        waiting.clear();
        return all;
    }
}
