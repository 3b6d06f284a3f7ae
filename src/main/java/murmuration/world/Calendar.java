package murmuration.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets the events of the story's calendar happen when the story gets there. It leaves traces like the novelist does and knows nobody.
final class Calendar implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final int SAVES_EVERY = 25;

    private final StoryClock clock;
    private final List<StoryEvent> events;
    private final Consumer<StoryEvent> happening;
    private final Consumer<Instant> saving;
    private final Thread thread;
    private final Supplier<Optional<Instant>> duty;
    private boolean onDuty = true;
    private Instant done;

    /// @param done up to this moment the calendar has happened already
    /// @param duty up to where the calendar has happened by what is kept, if it is for this studio to go on; nothing, if another does
    /// @param saving told, every few seconds and when something happened, up to where the story has come
    Calendar(StoryClock clock, List<StoryEvent> events, Instant done, Supplier<Optional<Instant>> duty, Consumer<StoryEvent> happening, Consumer<Instant> saving) {
        this.clock = clock;
        this.events = events.stream().filter(event -> event.at() != null).sorted(Comparator.comparing(StoryEvent::at)).toList();
        this.done = done;
        this.duty = duty;
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
        if (onDuty) look(clock.instant());
    }

    /// Whether it is for this studio to go on; where another one did until now, from where that has come.
    private boolean takesDuty() {
        Optional<Instant> come = duty.get();
        if (come.isPresent() && !onDuty && come.get().isAfter(done)) done = come.get();
        onDuty = come.isPresent();
        return onDuty;
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
                if (takesDuty() && (look(now) || looks % SAVES_EVERY == 0)) saving.accept(now);
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException _) { // the way it is asked to stop
            Thread.currentThread().interrupt();
        }
    }
}
