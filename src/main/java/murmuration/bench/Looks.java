package murmuration.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import murmuration.cast.Constraints;
import murmuration.voice.ScriptedVoice;
import murmuration.voice.Voice;

/// How long real agents take to look and decide. They make all four checks on what is new and allow themselves no post a day, so each decision ends in silence and
/// no voice is asked. A look is timed from the moment it is due, so that waiting for a processor counts as well.
final class Looks implements Crowd.Rest {

    static final Constraints NO_POSTS = new Constraints(0, 1_000, 1_000, 0, 40, 0, .5, 0, "00-24", 1, Constraints.Budget.DEFAULT);
    static final Voice NEVER_ASKED = new ScriptedVoice(List.of("Nothing."));

    /// The fastest that the window offers.
    static final double FASTEST = 1_440;

    private static final Duration BETWEEN_NEWS = Duration.ofMillis(1_500);

    private static final int WARM_UP_LOOKS = 2;

    private record Look(String agent, long due, long nanos) {}

    private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Long> due = new ThreadLocal<>();

    /// Nanoseconds of each look, without those of the one who hangs, once everybody has looked a few times.
    static long[] of(int agents, double speed, Crowd.Hang hang, Duration measured) throws InterruptedException {
        var looks = new Looks();
        try (var folder = BenchFolder.make();
                var crowd = new Crowd(folder, agents, NO_POSTS, speed, NEVER_ASKED, looks, hang)) {
            crowd.rumours();
            crowd.start();
            while (looks.looks.size() < agents) pass(crowd, BETWEEN_NEWS);
            crowd.rumours();
            while (looks.looks.size() < WARM_UP_LOOKS * agents) pass(crowd, BETWEEN_NEWS);
            long since = System.nanoTime();
            for (long left = measured.toNanos(); left > 0; left = since + measured.toNanos() - System.nanoTime()) pass(crowd, Duration.ofNanos(Math.min(left, BETWEEN_NEWS.toNanos())));
            return looks.nanos(since, hang.name());
        }
    }

    @Override
    public void of(Crowd crowd, Duration story, BooleanSupplier wake) throws InterruptedException {
        Long begun = due.get();
        long now = System.nanoTime();
        if (begun != null) looks.add(new Look(Thread.currentThread().getName(), begun, now - begun));
        due.set(now + (long) (story.toNanos() / crowd.clock().speed()));
        crowd.clock().rest(story, wake);
    }

    private static void pass(Crowd crowd, Duration time) throws InterruptedException {
        crowd.happens();
        Thread.sleep(time);
    }

    private long[] nanos(long since, String butOf) {
        return looks.stream().filter(look -> look.due() >= since && !look.agent().equals("agent-" + butOf)).mapToLong(Look::nanos).toArray();
    }
}
