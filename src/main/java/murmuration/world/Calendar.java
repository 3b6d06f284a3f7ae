package murmuration.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Lets the events of the story's calendar happen when the story gets there. It leaves traces like the novelist does and knows nobody.
final class Calendar implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final StoryClock clock;
    private final List<StoryEvent> events;
    private final Consumer<StoryEvent> happening;
    private final Consumer<Instant> saving;
    private final Thread thread;
    private Instant done;

    /// @param done up to this moment the calendar has happened already
    /// @param saving told, every few seconds, up to where the story has come
    Calendar(StoryClock clock, List<StoryEvent> events, Instant done, Consumer<StoryEvent> happening, Consumer<Instant> saving) {
        this.clock = clock;
        this.events = events.stream().filter(event -> event.at() != null).sorted(Comparator.comparing(StoryEvent::at)).toList();
        this.done = done;
        this.happening = happening;
        this.saving = saving;
        this.thread = Thread.ofVirtual().name("calendar").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /// Ends the thread and waits for it.
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void follow() {
        try {
            for (int look = 0; ; look++) {
                Instant now = clock.instant();
                events.stream().filter(event -> event.at().isAfter(done) && !event.at().isAfter(now)).forEach(happening);
                done = now;
                if (look % 25 == 0) saving.accept(now);
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException _) { // the way it is asked to stop
            Thread.currentThread().interrupt();
        }
    }
}
