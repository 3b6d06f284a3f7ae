package murmuration.world;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import murmuration.store.Claims;
import murmuration.store.Database;
import murmuration.store.StoreException;

/// Who of the cast lives in this studio, and whether it is the one that lets time and the calendar run: what it holds a claim on. Claims are renewed every few seconds;
/// a studio that cannot renew them, because the server is out of reach, lets its people rest before another may take them over. Used by the room's thread, read by any.
final class Roles {

    /// The claim on time and calendar; nobody in a cast is called so.
    static final String STORY = "";

    static final Duration TERM = Duration.ofSeconds(15);

    /// By this clock a claim ends earlier than by the server's, whatever the way there takes.
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Database database;
    private final Consumer<String> comes;
    private final Consumer<String> goes;
    private volatile Set<String> held = Set.of();
    private volatile Map<String, String> holders = Map.of();
    private long until;

    /// @param comes told who lives here from now on
    /// @param goes told who does not any more
    Roles(Database database, Consumer<String> comes, Consumer<String> goes) {
        this.database = database;
        this.comes = comes;
        this.goes = goes;
    }

    boolean leads() {
        return held.contains(STORY);
    }

    boolean holds(String name) {
        return held.contains(name);
    }

    /// Who holds whom, by novelist, as of the last renewal.
    Map<String, String> holders() {
        return holders;
    }

    /// Renews what is held and takes what has become free.
    void renew(Collection<String> cast) {
        var wanted = new HashSet<>(cast);
        wanted.add(STORY);
        long asked = System.nanoTime();
        try {
            Set<String> now = Database.now(database.write(connection -> Claims.take(connection, database.session(), wanted, TERM)));
            until = asked + TERM.minus(MARGIN).toNanos();
            holders = Database.now(database.read(Claims::holders));
            change(now);
        } catch (StoreException e) {
            if (System.nanoTime() - until > 0) change(Set.of());
            throw e;
        }
    }

    /// Lets go of everybody at once, for the others to take.
    void release() {
        held = Set.of();
        Database.now(database.write(connection -> Claims.release(connection, database.session())));
    }

    private void change(Set<String> now) {
        Set<String> before = held;
        held = Set.copyOf(now);
        before.stream().filter(name -> !name.equals(STORY) && !now.contains(name)).forEach(goes);
        now.stream().filter(name -> !name.equals(STORY) && !before.contains(name)).forEach(comes);
    }
}
