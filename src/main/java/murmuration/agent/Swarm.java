package murmuration.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import murmuration.cast.Character;
import murmuration.voice.Occasion;

/// Starts and ends agents, one virtual thread each. It knows who lives and nothing of what they do: it does not walk over them, wait for them or speak to them.
public final class Swarm implements AutoCloseable {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    /// @param thread the one she lives on, or lived on until she was paused
    private record Life(Agent agent, Thread thread, Optional<Instant> pausedAt) {
        boolean paused() {
            return pausedAt.isPresent();
        }

        Status status() {
            Status last = agent.status();
            return pausedAt.map(since -> last.with(Doing.PAUSED, since, "Paused by you.")).orElse(last);
        }
    }

    private final Surroundings world;
    private final Function<String, Character> sheets;
    private final long seed;
    private final ConcurrentMap<String, Life> lives = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @param sheets the current sheet of a character, by name
    public Swarm(Surroundings world, Function<String, Character> sheets, long seed) {
        this.world = world;
        this.sheets = sheets;
        this.seed = seed;
    }

    /// Lets a character live; one who already does, goes on, and one who was paused takes up her life where she left it. After
    /// [#close()] nobody begins to live.
    ///
    /// @throws IllegalArgumentException if there is nobody of this name
    public void start(String name) {
        if (sheets.apply(name) == null) throw new IllegalArgumentException("There is nobody called " + name + ".");
        lives.compute(name, (_, life) -> {
            if (closed) return life;
            if (life == null) return live(new Agent(() -> sheets.apply(name), world, seed), name, Optional.empty());
            return life.paused() ? live(life.agent(), name, Optional.of(life.thread())) : life;
        });
    }

    /// Interrupts a character where she is; what she was writing is not laid on the desk. Her memory stays.
    public void pause(String name) {
        lives.computeIfPresent(name, (_, life) -> {
            if (life.paused()) return life;
            life.thread().interrupt();
            return new Life(life.agent(), life.thread(), Optional.of(world.wallClock().instant()));
        });
    }

    /// Ends a character's life here, as one who leaves the cast: interrupts her and waits until her thread has ended, for one whose voice does not heed an interrupt
    /// some seconds. Started again, she begins with what she last remembered.
    public void end(String name) throws InterruptedException {
        Life life = lives.remove(name);
        if (life == null) return;
        life.thread().interrupt();
        life.thread().join(LONGEST_GOODBYE);
    }

    public void resume(String name) {
        start(name);
    }

    /// How each of them is, by name.
    public Map<String, Status> statuses() {
        var statuses = new TreeMap<String, Status>();
        lives.forEach((name, life) -> statuses.put(name, life.status()));
        return statuses;
    }

    /// The novelist gives a character a subject; it goes first, and she does not ask whether she cares.
    public void hand(String name, String topic, String text) {
        world.inboxes().computeIfAbsent(name, _ -> new Inbox()).hand(new Task(Occasion.EVENT, topic, 0, "", text, 0, true, Map.of()));
    }

    public Measures measures() {
        return world.measures();
    }

    /// Subjects that anybody put into another's inbox; there is no way for an agent to do so, and this counts whether one did.
    public long messages() {
        return world.inboxes().values().stream().mapToLong(Inbox::fromOthers).sum();
    }

    /// How many agents have a living thread.
    public long alive() {
        return lives.values().stream().filter(life -> life.thread().isAlive()).count();
    }

    /// Interrupts everybody and waits until their threads have ended; for one whose voice does not heed an interrupt, some seconds.
    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (int round = 0; round < 2; round++) { // the second for a thread that was just being started again
            lives.values().forEach(life -> life.thread().interrupt());
            for (Life life : lives.values()) life.thread().join(LONGEST_GOODBYE);
        }
        lives.clear();
    }

    private Life live(Agent agent, String name, Optional<Thread> before) {
        Thread thread = Thread.ofVirtual().name("agent-" + name).uncaughtExceptionHandler((_, e) -> again(name, e)).start(() -> {
            before.ifPresent(Swarm::awaitEnd);
            agent.run();
        });
        return new Life(agent, thread, Optional.empty());
    }

    /// Nobody lives on two threads at once.
    private static void awaitEnd(Thread before) {
        boolean interrupted = false;
        while (before.isAlive()) {
            try {
                before.join();
            } catch (InterruptedException _) { // the new thread ends as well, but not before the old one
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /// An agent whose thread died is started again after a while, without touching the others. Runs on the dying thread.
    private void again(String name, Throwable e) {
        System.getLogger(Swarm.class.getName()).log(System.Logger.Level.ERROR, "The thread of " + name + " died and is started again", e);
        Life dead = lives.computeIfPresent(name, (_, life) -> life); // not get: she may have died while the map was still taking her in
        if (dead == null) return;
        dead.agent().fail(e);
        lives.computeIfPresent(name, (_, life) -> closed || life.paused() ? life : live(life.agent(), name, Optional.of(Thread.currentThread())));
    }
}
