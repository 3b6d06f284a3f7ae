package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Everything after a cursor is seen once and in order, whatever the interleaving of writers and readers.
///
/// Readers are platform threads: one that asks again and again without a pause would keep a carrier from the writers.
@Timeout(30)
class FollowingTest {

    private static final int WRITERS = 50;
    private static final List<String> TOPICS = List.of("raid", "water", "press", "mesh");

    private static final Map<String, TraceQuery> QUESTIONS = Map.of(
            "everything", TraceQuery.EVERYTHING,
            "one topic", TraceQuery.EVERYTHING.on(Set.of("raid")),
            "two topics", TraceQuery.EVERYTHING.on(Set.of("raid", "water")),
            "some agents", TraceQuery.EVERYTHING.by(Set.of("Writer 3", "Writer 40")),
            "an agent on a topic", TraceQuery.EVERYTHING.by(Set.of("Writer 7")).on(Set.of("press", "mesh")),
            "one type", TraceQuery.EVERYTHING.of(Set.of(TraceType.MOOD)),
            "a topic that nobody declared", TraceQuery.EVERYTHING.on(Set.of("snow")));

    @Test
    void fifty_writers_and_every_reader_sees_each_trace_once_and_in_order() throws Exception {
        everybodySeesEverything(WRITERS, 1_000);
    }

    @Property(tries = 40)
    void few_traces_and_many_beginnings(@ForAll @IntRange(min = 1, max = 50) int writers, @ForAll @IntRange(min = 1, max = 20) int traces) throws Exception {
        everybodySeesEverything(writers, traces);
    }

    @Test
    void a_writer_finds_its_own_trace_as_soon_as_all_before_it_are_there() throws Exception {
        var board = new Board(new StoryTime());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Trace>>();
            for (int n = 0; n < WRITERS; n++) answers.add(crowd.submit(() -> board.leave(Mark.of("Tria", TraceType.POST, "raid", StoryTime.START, ""))));
            for (Future<Trace> answer : answers) answer.get(10, TimeUnit.SECONDS);
        }
        assertThat(board.cursor()).isEqualTo(WRITERS);
        assertThat(ids(board.read(TraceQuery.EVERYTHING.on(Set.of("raid"))).traces())).containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS).boxed().toList());
    }

    @Test
    void forgetting_what_has_evaporated_takes_nothing_from_a_reader_who_follows() throws Exception {
        var clock = new StoryTime();
        var board = new Board(clock);
        var seen = new ArrayList<Long>();
        int traces = 6 * Segment.SIZE;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> writer = crowd.submit(() -> {
                for (int n = 0; n < traces; n++) {
                    board.leave(Mark.of("Tria", TraceType.POST, "raid", clock.instant(), ""));
                    if (n % 1_000 == 0) clock.pass(TraceType.POST.usualHalfLife());
                }
                return null;
            });
            long cursor = 0;
            while (cursor < traces && (!writer.isDone() || cursor < board.cursor())) {
                Reading reading = board.since(cursor);
                seen.addAll(ids(reading.traces()));
                cursor = reading.cursor();
                board.forget(cursor);
            }
            writer.get(20, TimeUnit.SECONDS);
        }
        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, traces).boxed().toList());
        assertThat(board.trace(1)).isEmpty();
    }

    private static void everybodySeesEverything(int writers, int traces) throws InterruptedException, ExecutionException, TimeoutException {
        var board = new Board(new StoryTime());
        var writing = new AtomicInteger(writers);
        var start = new CountDownLatch(1);
        var left = ConcurrentHashMap.<Trace>newKeySet();
        var seen = new HashMap<String, Future<List<Trace>>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
                var readers = Executors.newCachedThreadPool()) {
            List<Future<Void>> done = IntStream.range(0, writers).mapToObj(n -> crowd.submit(writer(board, n, traces, start, left, writing))).toList();
            QUESTIONS.forEach((name, question) -> seen.put(name, readers.submit(() -> follow(board, question, writing))));
            start.countDown();
            for (Future<Void> writer : done) writer.get(20, TimeUnit.SECONDS);
            for (var entry : QUESTIONS.entrySet()) {
                List<Long> expected = left.stream().filter(entry.getValue()::matches).map(Trace::id).sorted().toList();
                assertThat(ids(seen.get(entry.getKey()).get(20, TimeUnit.SECONDS))).as(entry.getKey()).isEqualTo(expected);
            }
        }
        assertThat(left).hasSize(writers * traces);
    }

    private static Callable<Void> writer(Board board, int number, int traces, CountDownLatch start, Set<Trace> left, AtomicInteger writing) {
        return () -> {
            try {
                start.await();
                for (int n = 0; n < traces; n++) {
                    left.add(board.leave(Mark.of("Writer " + number, TraceType.values()[n % 7], TOPICS.get((n + number) % 4), StoryTime.START, "")));
                    if (n % 64 == number % 64) Thread.yield();
                }
                return null;
            } finally {
                writing.decrementAndGet();
            }
        };
    }

    /// Reads from cursor to cursor until nobody writes any more, then once again for the rest.
    private static List<Trace> follow(Board board, TraceQuery question, AtomicInteger writing) {
        var seen = new ArrayList<Trace>();
        long cursor = 0;
        boolean last;
        do {
            last = writing.get() == 0;
            Reading reading = board.read(question.after(cursor));
            seen.addAll(reading.traces());
            cursor = reading.cursor();
            Thread.yield();
        } while (!last);
        return seen;
    }

    private static List<Long> ids(List<Trace> traces) {
        return traces.stream().map(Trace::id).toList();
    }
}
