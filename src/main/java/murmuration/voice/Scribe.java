package murmuration.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one writer's process alive and busy. All its state belongs to one thread of its own: callers, the process's replies and
/// its end only put work on that thread, so nobody waits for anybody but the caller for its own drafts.
///
/// When the process ends unasked, or writes the same thing over and over (seen in processes whose memory had been used before), a new
/// one is started after a pause that doubles, and the drafts that were being written are given to it once more. A model that cannot
/// be read is not tried again.
final class Scribe implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Scribe.class);
    private static final String PUT_AWAY = "The small model has been put away.";
    private static final int MOST_THREADS = 4;
    private static final int MOST_ENDS_IN_A_ROW = 5;
    private static final int MOST_ENDS_WHILE_LOADING = 2;
    private static final int MOST_BLANKS_IN_A_ROW = 4;
    private static final long CLOSE_SECONDS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration STUCK = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_LOADING = Duration.ofSeconds(60);

    private final Path model;
    private final Manner manner;
    private final Start starting;
    private final ScheduledThreadPoolExecutor thread;
    private final Turns turns;
    private final Map<Long, Job.Piece> inFlight = new HashMap<>();
    private final Silence silence = new Silence();
    private final Tally tally = new Tally(System::nanoTime);
    private @Nullable WriterChild child;
    private boolean ready;
    private boolean condemned;
    private long lastId;
    private int endsInARow;
    private int endsWhileLoading;
    private int blanksInARow;
    private long lastHeard = System.nanoTime();
    private Optional<String> failure = Optional.empty();
    private volatile Status status = tally.status(Status.State.STARTING, Optional.empty(), OptionalLong.empty());

    /// How a process is started; throws a `VoiceException` if that cannot be done.
    interface Start {
        WriterChild of(Path model, Manner manner, int threads);
    }

    Scribe(Path model, Manner manner, Start starting) {
        this.model = model;
        this.manner = manner;
        this.starting = starting;
        this.turns = new Turns(manner.atOnce());
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("embedded writer").factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // what a process says after close concerns nobody
        act(this::start);
        thread.scheduleWithFixedDelay(() -> act(this::watch), BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    Status status() {
        return status;
    }

    void submit(Job job) {
        act(() -> failure.ifPresentOrElse(job::fail, () -> turns.add(job)));
        if (thread.isShutdown()) {
            job.fail(PUT_AWAY);
        }
    }

    void abandon(Job job) {
        act(() -> {
            job.abandon();
            turns.remove(job);
            inFlight.forEach((id, piece) -> {
                if (piece.job() == job && child != null) {
                    child.send(new Order.Cancel(id));
                }
            });
        });
    }

    /// Returns when the process is gone.
    @Override
    public void close() {
        act(() -> {
            fail(PUT_AWAY);
            thread.shutdownNow();
        });
        try {
            thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) { // the process is ending anyway; the caller sees the flag
            Thread.currentThread().interrupt();
        }
    }

    private void act(Runnable work) {
        thread.execute(() -> {
            work.run();
            fill();
            publish();
        });
    }

    /// Threads of the model: the machine's processors, four at most.
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }

    private void start() {
        if (!Files.isRegularFile(model)) {
            fail("There is no model file " + model + ".");
            return;
        }
        try {
            WriterChild started = starting.of(model, manner, threads());
            child = started;
            lastHeard = System.nanoTime();
            started.listen(reply -> act(() -> heard(started, reply)), () -> act(() -> ended(started)));
        } catch (VoiceException e) {
            log.warn("No process for the small model", e);
            fail(e.getMessage());
        }
    }

    private void heard(WriterChild from, Reply reply) {
        if (from != child) {
            return;
        }
        lastHeard = System.nanoTime();
        switch (reply) {
            case Reply.Pong() -> { }
            case Reply.Ready() -> {
                ready = true;
                endsWhileLoading = 0;
            }
            case Reply.Unreadable(String why) -> {
                log.warn("The model {} cannot be read: {}", model, why);
                fail("The model file " + model.getFileName() + " cannot be read; it is damaged, incomplete or of an unknown kind.");
            }
            case Reply.Written written -> written(written);
            case Reply.Refused(long id, String why) -> Optional.ofNullable(inFlight.remove(id)).ifPresent(piece -> piece.job().lost(why));
        }
    }

    private void written(Reply.Written written) {
        Job.Piece piece = inFlight.remove(written.id());
        if (piece == null || piece.job().isAbandoned()) {
            return;
        }
        if (Shape.isDegenerate(written.text())) {
            blank(piece);
            return;
        }
        blanksInARow = 0;
        endsInARow = 0;
        tally.written(written.tokens());
        piece.job().written(piece, written);
    }

    private void blank(Job.Piece piece) {
        if (++blanksInARow >= MOST_BLANKS_IN_A_ROW) {
            turns.again(piece);
            replace("The small model writes nothing sensible any more; its process is replaced.");
        } else {
            onceMore(piece);
        }
    }

    /// Nothing more is given to the process that is being ended; what it had is given to the next one when it is gone.
    private void replace(String why) {
        log.warn(why);
        if (child != null) {
            condemned = true;
            child.kill();
        }
    }

    private void ended(WriterChild from) {
        if (from != child) {
            return;
        }
        log.info("The small model's process {} ended.", from.pid());
        endsInARow++;
        endsWhileLoading += ready ? 0 : 1;
        blanksInARow = 0;
        child = null;
        ready = false;
        condemned = false;
        var interrupted = new ArrayList<>(inFlight.values());
        inFlight.clear();
        interrupted.stream().filter(piece -> !piece.job().isAbandoned()).forEach(this::onceMore);
        if (endsWhileLoading >= MOST_ENDS_WHILE_LOADING || endsInARow >= MOST_ENDS_IN_A_ROW) {
            fail("The model file " + model.getFileName() + " makes the program that reads it break down; choose another model.");
            return;
        }
        tally.restarted();
        long pause = FIRST_PAUSE.toMillis() << (endsInARow - 1);
        thread.schedule(() -> act(this::start), pause, TimeUnit.MILLISECONDS);
    }

    private void onceMore(Job.Piece piece) {
        if (piece.attempt() == 1) {
            turns.again(piece);
        } else {
            piece.job().lost("The small model failed twice over this draft.");
        }
    }

    private void fill() {
        while (child != null && ready && !condemned && inFlight.size() < manner.atOnce()) {
            Optional<Job.Piece> next = turns.next();
            if (next.isEmpty()) {
                return;
            }
            long id = ++lastId;
            inFlight.put(id, next.get());
            child.send(next.get().job().order(id, next.get()));
            thread.schedule(() -> act(() -> stuck(id)), STUCK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// A process that was stopped, or waits for ever, does not end by itself. One that computes answers all the same.
    private void watch() {
        if (child == null || condemned) {
            return;
        }
        if (ready && inFlight.isEmpty()) {
            lastHeard = System.nanoTime();
            return;
        }
        Duration patience = ready ? LONGEST_SILENCE : LONGEST_LOADING;
        if (silence.isStuck(lastHeard, child.spent(), patience, System.nanoTime())) {
            replace("The small model's process has been silent for " + patience.toSeconds() + " s; it is replaced.");
        } else if (child.isGreedy()) {
            replace("The small model's process takes more and more memory; it is replaced.");
        } else if (ready) {
            child.send(new Order.Ping());
        }
    }

    private void stuck(long id) {
        if (inFlight.containsKey(id)) {
            replace("The small model has been at one draft for " + STUCK.toMinutes() + " minutes; its process is replaced.");
        }
    }

    /// Those who waited hear of it last, when the status already says it.
    private void fail(String sentence) {
        failure = Optional.of(sentence);
        Set<Job> waiting = new HashSet<>(turns.clear());
        inFlight.values().forEach(piece -> waiting.add(piece.job()));
        inFlight.clear();
        if (child != null) {
            WriterChild last = child;
            child = null;
            last.kill();
        }
        publish();
        waiting.forEach(job -> job.fail(sentence));
    }

    private void publish() {
        tally.busy(!inFlight.isEmpty());
        Status.State state = failure.isPresent() ? Status.State.FAILED
                : !ready ? Status.State.STARTING
                : inFlight.isEmpty() ? Status.State.READY : Status.State.WRITING;
        status = tally.status(state, failure, child == null ? OptionalLong.empty() : OptionalLong.of(child.pid()));
    }
}
