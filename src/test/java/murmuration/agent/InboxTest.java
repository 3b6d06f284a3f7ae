package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import murmuration.voice.Occasion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboxTest {

    private static final long SUBJECTS = 250_000;
    private static final int THIEVES = 6;

    private static Task task(Occasion occasion, long id, boolean handed) {
        return new Task(occasion, "water", id, "Chris", "Subject " + id, 0, handed, Map.of());
    }

    private static Task news(long id) {
        return task(Occasion.EVENT, id, false);
    }

    private static Task answer(long id) {
        return task(Occasion.ANSWER, id, false);
    }

    private static Task handed(long id) {
        return task(Occasion.EVENT, id, true);
    }

    private static List<Long> order(Inbox inbox) {
        return inbox.waiting().stream().map(Task::trace).toList();
    }

    @Test
    void an_empty_inbox_gives_nothing() {
        var inbox = new Inbox();
        assertThat(inbox.take()).isEmpty();
        assertThat(inbox.claim(0, _ -> true)).isEmpty();
        assertThat(inbox.hasHanded()).isFalse();
    }

    @Test
    void news_goes_before_answers_and_within_each_first_come_first_served() {
        var inbox = new Inbox();
        for (Task task : List.of(answer(1), news(2), answer(3), news(4))) inbox.offer(task, 9);
        assertThat(order(inbox)).containsExactly(2L, 4L, 1L, 3L);
    }

    @Test
    void what_the_novelist_hands_over_goes_first_in_the_order_it_was_handed_even_into_a_full_inbox() {
        var inbox = new Inbox();
        inbox.offer(answer(1), 1);
        inbox.hand(handed(2));
        inbox.hand(task(Occasion.ANSWER, 3, true));
        assertThat(inbox.offer(news(4), 3)).isFalse();
        assertThat(inbox.offer(news(5), 4)).isTrue();
        assertThat(order(inbox)).containsExactly(2L, 3L, 5L, 1L);
        assertThat(inbox.hasHanded()).isTrue();
    }

    @Test
    void the_first_wanted_subject_is_taken_out_of_turn_and_the_others_stay() {
        var inbox = new Inbox();
        for (Task task : List.of(news(1), news(2), answer(3))) inbox.offer(task, 9);
        assertThat(inbox.take(task -> task.trace() > 1)).map(Task::trace).contains(2L);
        assertThat(inbox.take(task -> task.trace() > 9)).isEmpty();
        assertThat(order(inbox)).containsExactly(1L, 3L);
    }

    @Test
    void a_full_inbox_refuses() {
        var inbox = new Inbox();
        assertThat(IntStream.range(0, 6).mapToObj(i -> inbox.offer(news(i), 5))).containsExactly(true, true, true, true, true, false);
        assertThat(inbox.size()).isEqualTo(5);
    }

    @Test
    void a_peer_claims_the_last_subject_that_she_wants_and_only_from_one_who_is_overloaded() {
        var inbox = new Inbox();
        for (int i = 1; i <= 4; i++) inbox.offer(news(i), 9);
        assertThat(inbox.claim(5, _ -> true)).isEmpty();
        assertThat(inbox.claim(4, task -> task.trace() < 4)).contains(news(3));
        assertThat(inbox.claim(3, _ -> false)).isEmpty();
        assertThat(order(inbox)).containsExactly(1L, 2L, 4L);
    }

    @Test
    void what_is_handed_over_is_never_claimed() {
        var inbox = new Inbox();
        inbox.hand(handed(1));
        inbox.hand(handed(2));
        assertThat(inbox.claim(1, _ -> true)).isEmpty();
        assertThat(inbox.size()).isEqualTo(2);
    }

    @Test
    void what_is_given_back_is_next_but_not_before_the_novelists_own() {
        var inbox = new Inbox();
        inbox.offer(news(1), 9);
        inbox.hand(handed(2));
        inbox.giveBack(answer(3));
        assertThat(order(inbox)).containsExactly(2L, 3L, 1L);
        inbox.giveBack(handed(4));
        assertThat(order(inbox)).containsExactly(4L, 2L, 3L, 1L);
    }

    @Test
    void subjects_that_another_thread_puts_in_are_counted_as_messages_and_her_own_on_any_of_her_threads_are_not() throws InterruptedException {
        var inbox = new Inbox();
        inbox.own();
        inbox.offer(news(1), 9);
        Thread.ofVirtual().start(() -> inbox.offer(news(2), 9)).join();
        Thread.ofVirtual().start(() -> {
            inbox.own();
            inbox.offer(news(3), 9);
        }).join();
        assertThat(inbox.fromOthers()).isEqualTo(1);
    }

    @Provide
    Arbitrary<List<Task>> tasks() {
        return Arbitraries.integers().between(0, 3).list().ofMaxSize(30).map(kinds -> {
            var tasks = new ArrayList<Task>();
            for (int i = 0; i < kinds.size(); i++) tasks.add(task(kinds.get(i) % 2 == 0 ? Occasion.EVENT : Occasion.ANSWER, i + 1, kinds.get(i) == 3));
            return tasks;
        });
    }

    @Property
    void whatever_comes_in_the_novelists_own_stand_first_then_news_then_answers_and_all_come_out_once(@ForAll("tasks") List<Task> tasks, @ForAll @IntRange(min = 1, max = 9) int most) {
        var inbox = new Inbox();
        var expected = new ArrayList<Task>();
        for (Task task : tasks) {
            if (task.handed()) inbox.hand(task);
            if (task.handed() || inbox.offer(task, most)) expected.add(task);
        }
        var out = new ArrayList<Task>();
        for (Optional<Task> next = inbox.take(); next.isPresent(); next = inbox.take()) out.add(next.get());
        assertThat(out).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(out.stream().map(task -> task.handed() ? 0 : task.occasion() == Occasion.EVENT ? 1 : 2)).isSorted();
        assertThat(out.stream().filter(task -> !task.handed()).count()).isLessThanOrEqualTo(most);
    }

    /// The owner offers and takes, the novelist hands over, six thieves claim: a quarter of a million subjects, over a million steps.
    @Test
    @Timeout(30)
    void under_a_million_interleaved_steps_no_subject_is_lost_or_taken_twice() throws InterruptedException {
        var inbox = new Inbox();
        var steps = new AtomicLong();
        var offering = new AtomicBoolean(true);
        var claimed = new ConcurrentLinkedQueue<Long>();
        var thieves = IntStream.range(0, THIEVES).mapToObj(i -> Thread.ofPlatform().start(() -> steal(inbox, offering, claimed, steps, i))).toList();
        var taken = new ArrayList<Long>();
        for (long id = 1; id <= SUBJECTS; id++) {
            long next = id;
            if (id % 50 == 0) inbox.hand(handed(next));
            else while (!inbox.offer(id % 3 == 0 ? answer(next) : news(next), 6)) inbox.take().ifPresent(task -> taken.add(task.trace()));
            if (id % 4 == 0) inbox.take().ifPresent(task -> taken.add(task.trace()));
            steps.addAndGet(3);
        }
        offering.set(false);
        for (Thread thief : thieves) thief.join();
        for (Optional<Task> last = inbox.take(); last.isPresent(); last = inbox.take()) taken.add(last.get().trace());

        var seen = new BitSet();
        int twice = 0;
        for (List<Long> ids : List.of(taken, List.copyOf(claimed))) {
            for (long id : ids) {
                if (seen.get((int) id)) twice++;
                seen.set((int) id);
            }
        }
        assertThat(twice).isZero();
        assertThat(seen.cardinality()).isEqualTo((int) SUBJECTS);
        assertThat(claimed).isNotEmpty().noneMatch(id -> id % 50 == 0);
        assertThat(steps.get()).isGreaterThan(1_000_000);
    }

    private static void steal(Inbox inbox, AtomicBoolean offering, ConcurrentLinkedQueue<Long> claimed, AtomicLong steps, int kind) {
        while (offering.get()) {
            inbox.claim(3, task -> task.trace() % THIEVES != kind).ifPresent(task -> claimed.add(task.trace()));
            steps.incrementAndGet();
        }
    }
}
