package murmuration.world;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import murmuration.agent.Swarm;
import murmuration.cast.Character;

/// Who of the cast lives in this studio: everybody in a world of one's own, and in a writers' room those whom this studio holds. Who comes while the others live begins
/// to live; who goes ends first.
final class Living {

    private final Company company;
    private final Swarm swarm;
    private final Consumer<Character> introduced;
    private final Optional<Room> room;
    private volatile boolean alive;

    /// @param chapter told how far the story has come in another studio
    /// @param introduced told of somebody before she begins to live
    Living(BoardFile.Board kept, Company company, Swarm swarm, Consumer<Integer> chapter, Consumer<Character> introduced) {
        this.company = company;
        this.swarm = swarm;
        this.introduced = introduced;
        this.room = kept.database().shared() ? Optional.of(new Room(kept, new Room.Ears(this::names, chapter, kept.hushes()::renew), this::begins, this::rests)) : Optional.empty();
    }

    /// Lets them live, from now on.
    void begin() {
        alive = true;
        room.ifPresentOrElse(Room::enter, () -> names().forEach(swarm::start));
    }

    void comes(String name) {
        if (alive && isHere(name)) begins(name);
    }

    void goes(String name) {
        if (alive) ends(name);
    }

    Optional<String> trouble() {
        return room.flatMap(Room::trouble);
    }

    /// Who lives in whose studio, where it is not this one.
    Map<String, String> elsewhere() {
        Map<String, String> elsewhere = room.map(one -> new TreeMap<>(one.roles().holders())).orElseGet(TreeMap::new);
        elsewhere.keySet().removeIf(name -> company.character(name).isEmpty() || isHere(name));
        return elsewhere;
    }

    /// Up to where the calendar has happened, if it is for this studio to let it go on.
    Optional<Instant> duty() {
        return room.map(Room::duty).orElse(Optional.of(Instant.MIN));
    }

    /// Nobody comes and goes by what other studios do any more.
    void shutDoor() throws InterruptedException {
        if (room.isPresent()) room.get().close();
    }

    /// Lets go of those who lived here, once their last words are written.
    void leave() {
        room.ifPresent(Room::leave);
    }

    private boolean isHere(String name) {
        return room.map(one -> one.roles().holds(name)).orElse(true);
    }

    private Set<String> names() {
        return company.cast().stream().map(Character::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void begins(String name) {
        company.character(name).ifPresent(who -> {
            introduced.accept(who);
            swarm.start(name);
        });
    }

    /// Her last words may take some seconds, in which others go on.
    private void rests(String name) {
        Thread.ofVirtual().name("rest-" + name).start(() -> ends(name));
    }

    private void ends(String name) {
        try {
            swarm.end(name);
        } catch (InterruptedException _) { // she ends all the same; whoever interrupted wants to go on
            Thread.currentThread().interrupt();
        }
    }
}
