package murmuration.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import murmuration.agent.Ledger;
import murmuration.agent.Lessons;
import murmuration.agent.Measures;
import murmuration.agent.Surroundings;
import murmuration.agent.Swarm;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceTable;
import murmuration.board.TraceType;
import murmuration.canon.Canon;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.VoiceSheet;
import murmuration.language.Dictionary;
import murmuration.language.Embeddings;
import murmuration.language.Sentences;
import murmuration.language.Subjects;
import murmuration.quality.Contradiction;
import murmuration.quality.Critic;
import murmuration.quality.Sense;
import murmuration.review.Desk;
import murmuration.store.Database;
import murmuration.voice.Voice;
import murmuration.world.StoryClock;

/// Real agents with made-up sheets, on a real board, canon, desk and database; only their voice and their rest are the bench's. Each cares about one of the topics,
/// and as many share one in each cast, so that neither what is new for one of them nor what it costs to look it up depends on how many they are.
final class Crowd implements AutoCloseable {

    private static final int AGENTS_A_TOPIC = 50;
    private static final int ONE_LOOK = 24;
    private static final double FAINT = .06;
    private static final Instant MORNING = Instant.parse("2031-03-04T09:00:00Z");

    private final int topics;
    private final StoryClock clock;
    private final Database database;
    private final TraceTable traces;
    private final Ledger ledger;
    private final Embeddings embeddings = new Embeddings();
    private final Canon canon;
    private final Swarm swarm;
    private final Map<String, Character> cast = new HashMap<>();
    private final AtomicLong events = new AtomicLong();

    /// How they spend the time between two looks.
    interface Rest {
        void of(Crowd crowd, Duration story, BooleanSupplier wake) throws InterruptedException;
    }

    /// @param slow how long this one hangs whenever she asks for her sheet, which is what a look begins with
    record Hang(String name, Duration slow) {
        static final Hang NOBODY = new Hang("", Duration.ZERO);
    }

    /// @param speed story seconds in one of ours
    Crowd(BenchFolder folder, int size, Constraints limits, double speed, Voice voice, Rest rest, Hang hang) {
        topics = Math.max(1, size / AGENTS_A_TOPIC);
        clock = new StoryClock(MORNING, speed);
        database = Database.open(folder.path().resolve("crowd-" + size + "-" + System.nanoTime() + ".db"));
        traces = TraceTable.open(database, clock, Map.of());
        ledger = Ledger.open(database);
        canon = Canon.of(Home.novella(), List.of());
        IntStream.range(0, size).mapToObj(i -> person(i, limits)).forEach(who -> cast.put(who.name(), who));
        swarm = new Swarm(surroundings(voice, rest), name -> sheet(name, hang), 42);
    }

    private Surroundings surroundings(Voice voice, Rest rest) {
        var sentences = new Sentences();
        var critic = new Critic(sentences, embeddings, Dictionary.english(), new Sense(), new Contradiction());
        var inWords = new LinkedHashMap<String, String>();
        for (int i = 0; i < topics; i++) inWords.put(topic(i), "The gate, the water and the bread of street " + i);
        var desk = Desk.open(database, traces.board(), clock, Clock.systemUTC());
        return new Surroundings(
                traces.board(), desk, canon, critic, new Lessons(desk, () -> false), voice, new Subjects(sentences), ledger, new Measures(), clock, Clock.systemUTC(), (story, wake) -> rest.of(this, story, wake), () -> 12, inWords,
                Set.copyOf(canon.names()), new ConcurrentHashMap<>());
    }

    void start() {
        clock.resume();
        cast.keySet().forEach(swarm::start);
    }

    StoryClock clock() {
        return clock;
    }

    Swarm swarm() {
        return swarm;
    }

    /// Something happens on every topic.
    void happens() {
        happens(1);
    }

    /// Much has faintly been heard on every topic: as many things as one look takes in. It moves hardly anybody, and all remember it: deciding costs more with a full
    /// memory than with an empty one.
    void rumours() {
        for (int i = 0; i < ONE_LOOK; i++) happens(FAINT);
    }

    private void happens(double strength) {
        for (int i = 0; i < topics; i++) {
            String text = "At hour " + events.incrementAndGet() + " the warden shut gate " + i + " and sent the people away without bread or water.";
            traces.board().leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, topic(i), clock.instant(), text).strength(strength));
        }
    }

    /// Returns when every decision made until now is on the disk.
    void settle() {
        Database.now(ledger.newest(Optional.empty(), 1));
    }

    static String person(int number) {
        return "Person" + number;
    }

    @Override
    public void close() {
        try {
            swarm.close();
        } catch (InterruptedException _) { // whoever interrupts wants an end, which comes below
            Thread.currentThread().interrupt();
        }
        Database.now(ledger.flush());
        traces.close();
        database.close();
        canon.close();
        embeddings.close();
    }

    private Character sheet(String name, Hang hang) {
        if (name.equals(hang.name())) hangFor(hang.slow());
        return cast.get(name);
    }

    private static void hangFor(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) { // the agent is asked to stop and finds out by the flag
            Thread.currentThread().interrupt();
        }
    }

    private static String topic(int number) {
        return "topic-" + number;
    }

    private Character person(int number, Constraints limits) {
        var cares = Map.of(topic(number % topics), new Motivation(.9, number % 3 - 1, ""));
        return new Character(
                person(number), Optional.empty(), "", Optional.empty(), "a neighbour", "", List.of(), cares, Knowledge.EVERYTHING, VoiceSheet.UNKNOWN, Map.of(), limits, Optional.empty(), Map.of());
    }
}
