package murmuration.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.View;

/// The views on offer, those that were made, and the one that is shown. On JavaFX's thread.
final class ViewList {

    private static final String REMEMBERED = "view";

    private final List<Listing> listed;
    private final Map<Listing, View> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Listing> current;

    /// @param listed at least one; the first is shown
    ViewList(List<Listing> listed) {
        this.listed = List.copyOf(listed);
        current = new ReadOnlyObjectWrapper<>(listed.getFirst());
    }

    /// Shows the view that was shown last time, and notes which one is from now on.
    ///
    /// @param own of the world whose window this is
    void remember(Memory own) {
        own.get(REMEMBERED).flatMap(this::named).ifPresent(this::show);
        current.subscribe((_, now) -> own.put(REMEMBERED, now.id()));
    }

    List<Listing> listed() {
        return listed;
    }

    ReadOnlyObjectProperty<Listing> current() {
        return current.getReadOnlyProperty();
    }

    View view() {
        return made.computeIfAbsent(current.get(), listing -> listing.make().get());
    }

    /// Makes one that was not shown yet; empty when there is none any more.
    Optional<View> ahead() {
        Optional<Listing> next = listed.stream().filter(listing -> !made.containsKey(listing)).findFirst();
        next.ifPresent(listing -> made.put(listing, listing.make().get()));
        return next.map(made::get);
    }

    boolean allMade() {
        return made.size() == listed.size();
    }

    boolean shows(String id) {
        return current.get().id().equals(id);
    }

    void show(Listing listing) {
        if (listing == current.get()) return;
        view().hidden();
        current.set(listing);
    }

    Optional<Listing> numbered(int number) {
        return listed.stream().filter(listing -> listing.number() == number).findFirst();
    }

    private Optional<Listing> named(String id) {
        return listed.stream().filter(listing -> listing.id().equals(id)).findFirst();
    }
}
