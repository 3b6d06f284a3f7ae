package murmuration.agent;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import murmuration.cast.Character;
import murmuration.voice.Occasion;

/// Starts and ends agents, one virtual thread each. It knows who lives and nothing of what they do: it does not walk over them, wait for them or speak to them.
public final class Swarm implements AutoCloseable {

    /// @param sheets the current sheet of a character, by name
    private record Life(Agent agent, Thread thread) {}

    private final Surroundings world;
    private final Function<String, Character> sheets;
    private final long seed;
    private final ConcurrentMap<String, Life> lives = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Status> paused = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @param sheets the current sheet of a character, by name
    public Swarm(Surroundings world, Function<String, Character> sheets, long seed) {
        this.world = world;
        this.sheets = sheets;
        this.seed = seed;
    }

    /// Lets a character live; one who already does, goes on.
    public void start(String name) {
        paused.remove(name);
        lives.computeIfAbsent(name, _ -> begin(name));
    }

    /// Interrupts a character where she is; what she was writing is not laid on the desk. Her memory stays.
    public void pause(String name) {
        Life life = lives.remove(name);
        if (life == null) return;
        Status last = life.agent().status();
        paused.put(name, new Status(name, Doing.PAUSED, world.wallClock().instant(), "Paused by you.", last.postsToday(), last.waiting(), last.mood(), last.lastDecision(), last.lastPost(), last.counts()));
        life.thread().interrupt();
    }

    public void resume(String name) {
        start(name);
    }

    /// How each of them is, by name.
    public Map<String, Status> statuses() {
        var statuses = new TreeMap<String, Status>(paused);
        lives.forEach((name, life) -> statuses.put(name, life.agent().status()));
        return statuses;
    }

    /// The novelist gives a character a subject; it goes first, and she does not ask whether she cares.
    public void hand(String name, String topic, String text) {
        world.inboxes().computeIfAbsent(name, _ -> new Inbox()).hand(new Task(Occasion.EVENT, topic, 0, "", text, 0, true, Map.of()));
    }

    public Measures measures() {
        return world.measures();
    }

    /// How many agents have a living thread.
    public long alive() {
        return lives.values().stream().filter(life -> life.thread().isAlive()).count();
    }

    /// Interrupts everybody and waits until their threads have ended.
    @Override
    public void close() throws InterruptedException {
        closed = true;
        lives.values().forEach(life -> life.thread().interrupt());
        for (Life life : lives.values()) life.thread().join();
        lives.clear();
    }

    private Life begin(String name) {
        var agent = new Agent(() -> sheets.apply(name), world, seed);
        Thread thread = Thread.ofVirtual().name("agent-" + name).uncaughtExceptionHandler((_, e) -> again(name, e)).unstarted(agent);
        thread.start();
        return new Life(agent, thread);
    }

    /// An agent whose thread died is started again, without touching the others.
    private void again(String name, Throwable e) {
        System.getLogger(Swarm.class.getName()).log(System.Logger.Level.ERROR, "The thread of " + name + " died and is started again", e);
        if (!closed) lives.computeIfPresent(name, (_, _) -> begin(name));
    }
}
