package murmuration.studio.arrivals;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.cast.CastException;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;
import murmuration.world.Arrivals.Came;
import murmuration.world.WorldException;

/// Files at the door, and what came in last. Nothing changes before the novelist says so. On JavaFX's thread.
public final class ArrivalsModel {

    /// What came in at one time, to be let go again.
    ///
    /// @param silent characters whom nothing moves yet, so that they stay silent
    record Visit(List<Came> came, List<String> silent) {
        String names() {
            return came.stream().flatMap(one -> one.names().stream()).collect(joining(", "));
        }

        int facts() {
            return came.stream().mapToInt(one -> one.facts().size()).sum();
        }
    }

    private record Wanted(Guest guest, String name) {}

    private final Reception reception;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Guest>> guests = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Visit>> visit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int looks;

    public ArrivalsModel(Reception reception, Background background, Notices notices) {
        this.reception = reception;
        this.background = background;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<List<Guest>> guests() {
        return guests.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// How many files would come in now.
    ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /// What came in last; nothing before that, and after it was let go.
    ReadOnlyObjectProperty<Optional<Visit>> visit() {
        return visit.getReadOnlyProperty();
    }

    /// Whether there is something to take back.
    public boolean canTakeBack() {
        return visit.get().isPresent();
    }

    /// Reads files and shows what would become of them. Files of an earlier look are forgotten.
    public void look(List<Path> files) {
        int look = ++looks;
        guests.set(List.of());
        reading.set(true);
        background.run("arrivals", () -> files.stream().map(Guest::read).toList(), read -> {
            if (look != looks) return;
            read.forEach(guest -> {
                guest.name().subscribe((_, _) -> count());
                guest.wanted().subscribe((_, _) -> count());
            });
            guests.set(read);
            count();
        }, () -> reading.set(look != looks));
    }

    /// Why this guest cannot come in as things stand.
    Optional<String> obstacle(Guest guest) {
        if (guest.refusal().isPresent()) return guest.refusal();
        if (guest.character().isEmpty()) return Optional.empty();
        String name = guest.name().get().strip();
        if (name.isEmpty()) return Optional.of(Texts.of("arrivals.nameless"));
        if (reception.names().stream().anyMatch(name::equalsIgnoreCase)) return Optional.of(Texts.of("arrivals.namesake", name));
        List<Guest> before = guests.get().subList(0, Math.max(0, guests.get().indexOf(guest)));
        boolean twice = before.stream().anyMatch(other -> other.wanted().get() && other.character().isPresent() && other.name().get().strip().equalsIgnoreCase(name));
        return twice ? Optional.of(Texts.of("arrivals.twice", name)) : Optional.empty();
    }

    /// Lets in whoever is wanted and can come.
    void take() {
        List<Wanted> wanted = coming().stream().map(guest -> new Wanted(guest, guest.name().get())).toList();
        if (wanted.isEmpty()) return;
        var faults = new ArrayList<String>();
        background.run("arrivals", () -> visit(wanted, faults), came -> {
            if (!came.came().isEmpty()) visit.set(Optional.of(came));
            guests.set(List.of());
            count();
            notices.say(faults.isEmpty() ? said(came) : String.join(" ", faults));
        });
    }

    /// A file that cannot come in after all keeps no other out.
    private Visit visit(List<Wanted> wanted, List<String> faults) {
        var came = new ArrayList<Came>();
        var silent = new ArrayList<String>();
        for (Wanted one : wanted) {
            try {
                Came here = reception.take(one.guest().imported().orElseThrow(), one.name());
                came.add(here);
                if (one.guest().character().filter(character -> character.motivations().isEmpty()).isPresent()) silent.addAll(here.names());
            } catch (WorldException | CastException e) { // said in one sentence; the others still come
                System.getLogger(ArrivalsModel.class.getName()).log(System.Logger.Level.WARNING, one.guest().fileName() + " did not come in", e);
                faults.add(Texts.of("arrivals.failed", one.guest().fileName(), e.getMessage()));
            }
        }
        return new Visit(List.copyOf(came), List.copyOf(silent));
    }

    /// Lets go what came in last.
    public void takeBack() {
        visit.get().ifPresent(last -> background.run("arrivals", () -> {
            last.came().reversed().forEach(reception::letGo);
            return last;
        }, gone -> {
            visit.set(Optional.empty());
            notices.say(Texts.of("arrivals.gone", what(gone)));
        }));
    }

    static String said(Visit came) {
        return Texts.of("arrivals.came", what(came));
    }

    private static String what(Visit came) {
        if (came.names().isEmpty()) return Texts.of("arrivals.facts", came.facts());
        return came.facts() == 0 ? came.names() : Texts.of("arrivals.both", came.names(), came.facts());
    }

    private List<Guest> coming() {
        return guests.get().stream().filter(guest -> guest.wanted().get() && obstacle(guest).isEmpty()).toList();
    }

    private void count() {
        ready.set(coming().size());
    }
}
