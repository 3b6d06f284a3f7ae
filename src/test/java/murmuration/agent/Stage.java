package murmuration.agent;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import murmuration.Until;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.canon.Canon;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Manuscript;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
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

/// A stage for agents: a real database, time turned by hand, a voice that says what the test wants.
final class Stage implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2031-03-04T09:00:00Z");
    static final List<String> TOPICS = List.of("water", "bread", "radio", "press", "doors");
    private static final Embeddings EMBEDDINGS = new Embeddings();

    final HandClock clock = new HandClock(MORNING);
    final AtomicInteger chapter = new AtomicInteger(1);
    final Map<String, Character> cast = new ConcurrentHashMap<>();
    private final Map<Thread, Instant> resting = new ConcurrentHashMap<>();
    final Database database;
    final Board board;
    final Desk desk;
    final Ledger ledger;
    final Canon canon;
    final Surroundings world;

    Stage(Path folder, Voice voice) {
        this(folder, voice, Manuscript.EMPTY, List.of());
    }

    Stage(Path folder, Voice voice, Manuscript book, List<Fact> facts) {
        var wallClock = Clock.fixed(MORNING, ZoneOffset.UTC);
        database = Database.open(folder.resolve("board.db"));
        board = new Board(clock);
        desk = Desk.open(database, board, clock, wallClock);
        ledger = Ledger.open(database);
        canon = Canon.of(book, facts);
        var sentences = new Sentences();
        var critic = new Critic(sentences, EMBEDDINGS, Dictionary.english(), new Sense(), new Contradiction());
        var topics = new LinkedHashMap<String, String>();
        TOPICS.forEach(topic -> topics.put(topic, topic));
        world = new Surroundings(
                board, desk, canon, critic, new Lessons(desk, () -> true), voice, new Subjects(sentences), ledger, new Measures(), clock, wallClock, this::rest, chapter::get, topics, Set.of("Tria", "Chris"), new ConcurrentHashMap<>());
    }

    Agent agent(Character who) {
        cast.put(who.name(), who);
        return new Agent(() -> cast.get(who.name()), world, 42);
    }

    void tune(String name, Constraints changed) {
        cast.computeIfPresent(name, (_, who) -> who.with(changed));
    }

    Swarm swarm(Character... people) {
        Arrays.stream(people).forEach(who -> cast.put(who.name(), who));
        return new Swarm(world, cast::get, 42);
    }

    Trace happens(String topic, String text) {
        return board.leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, topic, clock.instant(), text));
    }

    List<Trace> traces(TraceType type) {
        return board.read(TraceQuery.EVERYTHING.of(Set.of(type))).traces();
    }

    /// Oldest first.
    List<Decision> decisions() {
        return Database.now(ledger.newest(Optional.empty(), Integer.MAX_VALUE)).stream().sorted(Comparator.comparingLong(Decision::id)).toList();
    }

    private void rest(Duration story, BooleanSupplier wake) throws InterruptedException {
        Instant end = clock.instant().plus(story);
        resting.put(Thread.currentThread(), end);
        try {
            while (clock.instant().isBefore(end) && !wake.getAsBoolean()) clock.awaitTurn();
        } finally {
            resting.remove(Thread.currentThread());
        }
    }

    /// How many have done what was due by now and rest.
    long atRest() {
        Instant now = clock.instant();
        return resting.values().stream().filter(now::isBefore).count();
    }

    /// Waits for something to become true, not for long.
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Until.isTrue(what, Duration.ofSeconds(40), condition);
    }

    @Override
    public void close() {
        Database.now(ledger.flush());
        database.close();
        canon.close();
    }
}
