package murmuration.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Lets the events of the story's calendar happen when the story gets there. It leaves traces like the novelist does and knows nobody.
final class Calendar implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final int SAVES_EVERY = 25;

    private final StoryClock clock;
    private final List<StoryEvent> events;
    private final Consumer<StoryEvent> happening;
    private final Consumer<Instant> saving;
    private final Thread thread;
    private Instant done;

    /// @param done up to this moment the calendar has happened already
    /// @param saving told, every few seconds and when something happened, up to where the story has come
    Calendar(StoryClock clock, List<StoryEvent> events, Instant done, Consumer<StoryEvent> happening, Consumer<Instant> saving) {
        this.clock = clock;
        this.events = events.stream().filter(event -> event.at() != null).sorted(Comparator.comparing(StoryEvent::at)).toList();
        this.done = done;
        this.happening = happening;
        this.saving = saving;
        this.thread = Thread.ofVirtual().name("calendar").unstarted(this::follow);
    }

    /// Starting it again changes nothing.
    void start() {
        if (thread.getState() == Thread.State.NEW) thread.start();
    }

    /// Ends the thread and waits for it. What was due until now has happened then.
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        look(clock.instant());
    }

    /// @return whether something happened
    private boolean look(Instant now) {
        List<StoryEvent> due = events.stream().filter(event -> event.at().isAfter(done) && !event.at().isAfter(now)).toList();
        done = now;
        due.forEach(happening);
        return !due.isEmpty();
    }

    private void follow() {
        try {
            for (int looks = 0; ; looks++) {
                Instant now = clock.instant();
                if (look(now) || looks % SAVES_EVERY == 0) saving.accept(now);
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException _) { // the way it is asked to stop
            Thread.currentThread().interrupt();
        }
    }
}
