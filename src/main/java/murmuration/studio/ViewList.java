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
    private final Memory memory;
    private final Map<Listing, View> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Listing> current;

    /// The view that was shown last time is shown again, else the first.
    ///
    /// @param listed at least one
    ViewList(List<Listing> listed, Memory memory) {
        this.listed = List.copyOf(listed);
        this.memory = memory;
        current = new ReadOnlyObjectWrapper<>(memory.get(REMEMBERED).flatMap(this::named).orElse(listed.getFirst()));
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

    boolean shows(String id) {
        return current.get().id().equals(id);
    }

    void show(Listing listing) {
        if (listing == current.get()) return;
        view().hidden();
        current.set(listing);
        memory.put(REMEMBERED, listing.id());
    }

    Optional<Listing> numbered(int number) {
        return listed.stream().filter(listing -> listing.number() == number).findFirst();
    }

    private Optional<Listing> named(String id) {
        return listed.stream().filter(listing -> listing.id().equals(id)).findFirst();
    }
}
