package murmuration.world;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the story's clock the same in all studios of a room: whoever turns his own tells it by a row of the settings, and everybody follows what another told last. Used by the
/// room's thread alone.
final class SharedTime {

    static final String NAME = "time";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TOLD_AGAIN = Duration.ofSeconds(5);

    /// Older words are of somebody who has gone.
    private static final Duration STALE = Duration.ofSeconds(20);

    /// @param session who told it
    /// @param story what the time in the story was
    /// @param real when, in milliseconds by the server's clock
    record Told(long session, String story, long real, double speed, boolean paused) {}

    private final StoryClock clock;
    private final long session;
    private final Settings settings;
    private String seen = "";
    private double speed;
    private boolean paused;
    private long heard;
    private boolean joined;
    private long toldAt = System.nanoTime() - 2 * TOLD_AGAIN.toNanos();

    SharedTime(StoryClock clock, long session, Settings settings) {
        this.clock = clock;
        this.session = session;
        this.settings = settings;
        this.speed = clock.speed();
        this.paused = clock.paused();
    }

    /// Once a look: tells the others if this clock was turned here, follows them if one of theirs was, and tells them all the same every few seconds if it is this studio
    /// that lets time run. Whoever joins goes by the clock of the room.
    void keep(String told, boolean leading, long serverNow) {
        boolean turned = joined && (clock.speed() != speed || clock.paused() != paused);
        if (!turned) follow(told, serverNow);
        if (turned || leading && System.nanoTime() - toldAt > TOLD_AGAIN.toNanos()) tell(serverNow);
        if (!joined) turned();
        joined = true;
    }

    private void follow(String told, long serverNow) {
        if (told.isEmpty() || told.equals(seen)) return;
        seen = told;
        try {
            Told time = JSON.readValue(told, Told.class);
            if (time.session() == session || time.real() <= heard || serverNow - time.real() > STALE.toMillis()) return;
            heard = time.real();
            Duration since = time.paused() ? Duration.ZERO : Duration.ofMillis((long) (Math.max(0, serverNow - time.real()) * time.speed()));
            clock.follow(Instant.parse(time.story()).plus(since), time.speed(), time.paused());
            turned();
        } catch (JacksonException | DateTimeException | WorldException e) { // a newer studio may tell it otherwise; ours goes on by itself
            System.getLogger(SharedTime.class.getName()).log(System.Logger.Level.WARNING, "The time of the room could not be read", e);
        }
    }

    private void tell(long serverNow) {
        turned();
        toldAt = System.nanoTime();
        heard = serverNow; // until it is written, somebody else's older words may still be read
        seen = JSON.writeValueAsString(new Told(session, clock.instant().toString(), serverNow, speed, paused));
        settings.put(NAME, seen);
    }

    private void turned() {
        speed = clock.speed();
        paused = clock.paused();
    }
}
