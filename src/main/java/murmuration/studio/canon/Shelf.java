package murmuration.studio.canon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.canon.Fact;
import murmuration.canon.ProposedFact;
import murmuration.studio.canon.Statement.Proposed;
import murmuration.studio.canon.Statement.True;
import murmuration.studio.parts.Background;
import murmuration.world.Book.Truth;

/// What the novelist holds to be true, with every step of hers to be taken back. The latest is shown at once and written one after the other. On JavaFX's thread.
final class Shelf {

    private final Library library;
    private final Background background;
    private final ReadOnlyObjectWrapper<Truth> truth;
    private final Deque<Truth> before = new ArrayDeque<>();
    private final Deque<Truth> after = new ArrayDeque<>();
    private boolean writing;

    Shelf(Library library, Background background) {
        this.library = library;
        this.background = background;
        this.truth = new ReadOnlyObjectWrapper<>(library.truth());
    }

    ReadOnlyObjectProperty<Truth> truth() {
        return truth.getReadOnlyProperty();
    }

    /// Nothing is asked twice: not what is true already, and not what she let go.
    boolean isOpen(ProposedFact proposal) {
        return !truth.get().letGo().contains(proposal.text()) && truth.get().facts().stream().noneMatch(fact -> proposal.says(fact.text()));
    }

    /// @param fact as it shall hold, whatever the statement said
    void hold(Statement statement, Fact fact) {
        step(now -> switch (statement) {
            case Proposed(var proposal) -> new Truth(sorted(now.facts(), fact), with(now.letGo(), proposal.text()));
            case True(var old) -> new Truth(sorted(without(now.facts(), old), fact), now.letGo());
        });
    }

    void add(Fact fact) {
        step(now -> new Truth(sorted(now.facts(), fact), now.letGo()));
    }

    /// It is not true, or not worth knowing.
    void letGo(Statement statement) {
        step(now -> new Truth(without(now.facts(), statement.fact()), with(now.letGo(), statement.fact().text())));
    }

    void undo() {
        if (before.isEmpty()) return;
        after.push(truth.get());
        tell(before.pop());
    }

    void redo() {
        if (after.isEmpty()) return;
        before.push(truth.get());
        tell(after.pop());
    }

    private void step(UnaryOperator<Truth> change) {
        Truth next = change.apply(truth.get());
        if (next.equals(truth.get())) return;
        before.push(truth.get());
        after.clear();
        tell(next);
    }

    private void tell(Truth next) {
        truth.set(next);
        if (!writing) write();
    }

    private void write() {
        writing = true;
        Truth now = truth.get();
        background.run("facts", () -> library.tell(_ -> now), _ -> {}, () -> {
            writing = false;
            if (truth.get() != now) write();
            else truth.set(library.truth());
        });
    }

    private static List<Fact> sorted(List<Fact> facts, Fact added) {
        var all = new ArrayList<>(without(facts, added));
        all.add(added);
        all.sort(Comparator.comparingInt(Fact::chapter));
        return all;
    }

    private static List<Fact> without(List<Fact> facts, Fact gone) {
        return facts.stream().filter(fact -> !fact.text().equals(gone.text())).toList();
    }

    private static List<String> with(List<String> texts, String added) {
        var all = new ArrayList<>(texts);
        if (!all.contains(added)) all.add(added);
        return all;
    }
}
