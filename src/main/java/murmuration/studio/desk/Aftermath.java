package murmuration.studio.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.review.Verdict.Reason;

/// What a discarded post leaves to think about: later posts that grew from it, and what could be asked of its author. On JavaFX's thread.
final class Aftermath {

    private record Said(String character, Reason reason, int times) {}

    private final Authors authors;
    private final ReadOnlyObjectWrapper<List<Item>> ripple = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Said> said = new HashSet<>();

    Aftermath(Authors authors) {
        this.authors = authors;
    }

    /// Later posts that had read what was discarded, or answer it, and still may leave the world.
    ReadOnlyObjectProperty<List<Item>> ripple() {
        return ripple.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Advice>> advice() {
        return advice.getReadOnlyProperty();
    }

    /// @param items the whole desk as it is now
    void judged(List<Item> judged, List<Item> items) {
        List<Item> gone = judged.stream().filter(item -> item.state() == State.DISCARDED).toList();
        ripple.set(gone.isEmpty() ? List.of() : items.stream().filter(item -> item.state() != State.DISCARDED && gone.stream().anyMatch(one -> item.post().grewFrom(one.post()))).toList());
        advice.set(gone.stream().findFirst().flatMap(item -> advise(item, items)));
    }

    private Optional<Advice> advise(Item item, List<Item> items) {
        if (!(item.verdict().orElse(null) instanceof Verdict.Discarded(var reason))) return Optional.empty();
        String name = item.post().character();
        return authors.constraints(name).flatMap(now -> Advice.on(name, reason, items, now)).filter(one -> !said.contains(new Said(name, reason, one.times())));
    }

    /// Whatever was taken back leaves nothing to think about.
    void forget() {
        ripple.set(List.of());
        advice.set(Optional.empty());
    }

    void keep(Item item) {
        ripple.set(ripple.get().stream().filter(other -> other.post().id() != item.post().id()).toList());
    }

    /// The same is not said twice.
    void heard() {
        advice.get().ifPresent(one -> said.add(new Said(one.character(), one.reason(), one.times())));
        advice.set(Optional.empty());
    }
}
