package murmuration.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every verdict ever given, in order: what can be undone and what can be done again. Touched on the database's writer thread only.
final class History {

    private final List<Given> given = new ArrayList<>();

    /// The next verdicts to give, all in one step; nothing is remembered until they are [#add]ed.
    List<Given> step(Collection<Long> posts, Verdict verdict, Instant at) {
        long step = given.isEmpty() ? 1 : given.getLast().step() + 1;
        long id = given.isEmpty() ? 1 : given.getLast().id() + 1;
        var added = new ArrayList<Given>();
        for (long post : posts) added.add(new Given(id++, step, post, verdict, at, Life.DONE));
        return added;
    }

    void restore(List<Given> before) {
        given.addAll(before);
    }

    /// Whatever was undone cannot be done again after something else.
    void add(List<Given> added) {
        given.replaceAll(one -> one.life() == Life.UNDONE ? one.with(Life.FORGOTTEN) : one);
        given.addAll(added);
    }

    /// The verdicts that undoing would take back; none, if there is nothing to undo.
    List<Given> undoable() {
        return step(given.stream().filter(one -> one.life() == Life.DONE).mapToLong(Given::step).max().orElse(0));
    }

    /// The verdicts that redoing would give again.
    List<Given> redoable() {
        return step(given.stream().filter(one -> one.life() == Life.UNDONE).mapToLong(Given::step).min().orElse(0));
    }

    void turn(List<Given> step, Life to) {
        if (step.isEmpty()) return;
        long number = step.getFirst().step();
        given.replaceAll(one -> one.step() == number ? one.with(to) : one);
    }

    /// The verdict that counts, by post.
    Map<Long, Given> last() {
        var last = new HashMap<Long, Given>();
        for (Given one : given) {
            if (one.life() == Life.DONE) last.put(one.post(), one);
        }
        return last;
    }

    List<Given> of(long post) {
        return given.stream().filter(one -> one.post() == post).toList();
    }

    private List<Given> step(long number) {
        return given.stream().filter(one -> one.step() == number).toList();
    }
}
