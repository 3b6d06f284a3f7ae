package murmuration.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every verdict ever given, in order: what can be undone and what can be done again. Touched on the database's writer thread only.
///
/// A novelist takes back and gives again what she gave herself, whatever others have given since.
final class History {

    private final String novelist;
    private final List<Given> given = new ArrayList<>();

    /// @param novelist who sits here; empty on a desk of her own
    History(String novelist) {
        this.novelist = novelist;
    }

    /// The next verdicts to give, all in one step; nothing is remembered until they are [#add]ed.
    ///
    /// @param last the number of the last verdict, and of the last step
    List<Given> step(Collection<Long> posts, Verdict verdict, Instant at, Last last) {
        long id = last.id();
        var added = new ArrayList<Given>();
        for (long post : posts) added.add(new Given(++id, last.step() + 1, post, verdict, at, Life.DONE, novelist));
        return added;
    }

    /// The numbers that were given last, of a verdict and of a step.
    record Last(long id, long step) {}

    /// The last numbers on a desk of one's own.
    Last last() {
        return given.isEmpty() ? new Last(0, 0) : new Last(given.getLast().id(), given.getLast().step());
    }

    void restore(List<Given> before) {
        given.addAll(before);
    }

    /// All that is known of some posts now, in the place of what was known of them before.
    void renew(Set<Long> posts, List<Given> now) {
        given.removeIf(one -> posts.contains(one.post()));
        given.addAll(now);
        given.sort(Comparator.comparingLong(Given::id));
    }

    /// Whatever was undone cannot be done again after something else.
    void add(List<Given> added) {
        given.replaceAll(one -> one.life() == Life.UNDONE && mine(one) ? one.with(Life.FORGOTTEN) : one);
        given.addAll(added);
    }

    /// The verdicts that undoing would take back; none, if there is nothing to undo.
    List<Given> undoable() {
        return step(given.stream().filter(one -> one.life() == Life.DONE && mine(one)).mapToLong(Given::step).max().orElse(0));
    }

    /// The verdicts that redoing would give again.
    List<Given> redoable() {
        return step(given.stream().filter(one -> one.life() == Life.UNDONE && mine(one)).mapToLong(Given::step).min().orElse(0));
    }

    void turn(List<Given> step, Life to) {
        if (step.isEmpty()) return;
        long number = step.getFirst().step();
        given.replaceAll(one -> one.step() == number ? one.with(to) : one);
    }

    /// The verdict that counts, by post.
    Map<Long, Given> counting() {
        var last = new HashMap<Long, Given>();
        for (Given one : given) {
            if (one.life() == Life.DONE) last.put(one.post(), one);
        }
        return last;
    }

    List<Given> of(long post) {
        return given.stream().filter(one -> one.post() == post).toList();
    }

    private boolean mine(Given one) {
        return one.novelist().equals(novelist);
    }

    private List<Given> step(long number) {
        return given.stream().filter(one -> one.step() == number).toList();
    }
}
