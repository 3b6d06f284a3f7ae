package murmuration.agent;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// What the swarm's autonomy is measured by, counted where it happens and read by whoever likes.
public final class Measures {

    private final LongAdder decisions = new LongAdder();
    private final LongAdder traces = new LongAdder();
    private final LongAdder posts = new LongAdder();
    private final LongAdder deciders = new LongAdder();
    private final LongAdder talk = new LongAdder();
    private final Histogram decisionToAction = new Histogram();
    private final Histogram ageOfInformation = new Histogram();

    void decided(int tracesLeft) {
        decisions.increment();
        traces.add(tracesLeft);
    }

    /// @param whoDecided all whose decision the post needed
    /// @param talkLength how many traces stand behind one another from what the talk began with to what was answered
    void posted(Set<String> whoDecided, int talkLength) {
        posts.increment();
        deciders.add(whoDecided.size());
        talk.add(talkLength);
    }

    /// A post that could not be kept, and whose trace was taken back.
    void unposted() {
        traces.decrement();
    }

    /// Time an agent spent between having decided and having acted, without the time its voice took.
    void acted(Duration took) {
        decisionToAction.add(took.toNanos());
    }

    /// How old a trace was, in story time, when it was first read.
    void read(Duration age) {
        ageOfInformation.add(TimeUnit.MILLISECONDS.toNanos(age.toMillis()));
    }

    public long decisions() {
        return decisions.sum();
    }

    public double tracesPerDecision() {
        return decisions() == 0 ? 0 : (double) traces.sum() / decisions();
    }

    /// How many had to agree, on average, before a post was laid on the desk: 1 where everybody decides alone; 0 without any post.
    public double dependencyChain() {
        return posts.sum() == 0 ? 0 : (double) deciders.sum() / posts.sum();
    }

    /// How many traces stood, on average, behind one another when somebody posted: 1 for a word on the news, more where they answer one another.
    public double talkLength() {
        return posts.sum() == 0 ? 0 : (double) talk.sum() / posts.sum();
    }

    public Histogram decisionToAction() {
        return decisionToAction;
    }

    public Histogram ageOfInformation() {
        return ageOfInformation;
    }

    /// Durations in buckets that are a sixteenth of a doubling wide; adding is one atomic increment.
    public static final class Histogram {
        private static final int PER_DOUBLING = 16;
        private final AtomicLongArray buckets = new AtomicLongArray(64 * PER_DOUBLING);

        void add(long nanos) {
            double position = Math.log(Math.max(1, nanos)) / Math.log(2) * PER_DOUBLING;
            buckets.incrementAndGet(Math.min(buckets.length() - 1, (int) position));
        }

        /// Milliseconds under which this part (0..1) of all durations lie; 0 without any.
        public double millis(double part) {
            long all = count();
            long below = 0;
            for (int i = 0; i < buckets.length(); i++) {
                below += buckets.get(i);
                if (all > 0 && below >= part * all) return Math.pow(2, (i + 1.0) / PER_DOUBLING) / 1e6;
            }
            return 0;
        }

        public long count() {
            long all = 0;
            for (int i = 0; i < buckets.length(); i++) all += buckets.get(i);
            return all;
        }
    }
}
