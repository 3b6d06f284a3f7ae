package murmuration.studio.parts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Quiet words to the novelist: the last one, which stands in the status bar for a while, and those before. On JavaFX's thread only.
public final class Notices {

    private static final int KEPT = 50;

    /// @param at wall-clock time
    public record Said(Instant at, String words) {}

    private final Clock clock;
    private final Deque<Said> said = new ArrayDeque<>();
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");

    public Notices() {
        this(Clock.systemUTC());
    }

    public Notices(Clock wallClock) {
        this.clock = wallClock;
    }

    public void say(String sentence) {
        if (!sentence.isBlank()) said.addFirst(new Said(clock.instant(), sentence));
        if (said.size() > KEPT) said.removeLast();
        latest.set(sentence);
    }

    public void clear() {
        latest.set("");
    }

    public ReadOnlyStringProperty latest() {
        return latest.getReadOnlyProperty();
    }

    /// What was said since the window was opened, the newest first.
    public List<Said> said() {
        return List.copyOf(said);
    }
}
