package murmuration.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many decisions a core makes a second when agents look again at once, in casts of several sizes. A core's second is a second of processor time of this
/// process, which other programs cannot take away.
final class ScaleBench implements Bench {

    private static final int[] CASTS = {50, 500, 5_000};
    private static final int WARM_UP_LOOKS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int MOST_WARM_UPS = 6;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int rounds = quick ? 1 : 3;
        Duration measured = Duration.ofSeconds(quick ? 2 : 10);
        var rates = new ArrayList<List<Double>>();
        for (int _ : CASTS) rates.add(new ArrayList<>());
        warmUp();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < CASTS.length; i++) rates.get(i).add(rate(CASTS[i], measured));
        }
        double[] medians = rates.stream().mapToDouble(one -> one.stream().sorted().toList().get(one.size() / 2)).toArray();
        String how = "Everybody looks again at once, something new each time and the memory full, for " + measured.toSeconds() + " s; until the last decision is on the disk. Per second of processor time; it is their evenness that was asked for.";
        var spread = Arrays.stream(medians).summaryStatistics();
        return Stream.concat(
                IntStream.range(0, CASTS.length).mapToObj(i -> Row.atLeast(1_000, "scale, " + CASTS[i] + " agents", medians[i], "decisions/s per core", how)),
                Stream.of(Row.under(20, "scale, spread over casts", (spread.getMax() / spread.getMin() - 1) * 100, "%", "The quickest cast against the slowest one.")));
    }

    /// Until hardly anything is compiled any more; for a minute at most.
    private static void warmUp() {
        var compiling = new Compiling();
        int times = 0;
        do {
            rate(CASTS[1], WARM_UP);
        } while (compiling.goesOn() && ++times < MOST_WARM_UPS);
    }

    private static double rate(int agents, Duration measured) {
        var rounds = new Rounds(agents);
        try (var folder = BenchFolder.make();
                var crowd = new Crowd(folder, agents, Looks.NO_POSTS, Looks.FASTEST, Looks.NEVER_ASKED, rounds, Crowd.Hang.NOBODY)) {
            crowd.rumours();
            crowd.start();
            while (rounds.getPhase() < WARM_UP_LOOKS) Thread.sleep(10);
            long decided = crowd.swarm().measures().decisions();
            long cpu = cpu();
            Thread.sleep(measured);
            rounds.register(); // one more, who never arrives: nobody looks again, or what is to be written would grow faster than it is written
            crowd.settle();
            return (crowd.swarm().measures().decisions() - decided) / ((cpu() - cpu) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    /// Lets everybody look once a round, and something happen before the next. (Without rounds the scheduler would let a few look over and over again.)
    private static final class Rounds extends Phaser implements Crowd.Rest {

        private volatile @Nullable Crowd crowd;

        Rounds(int agents) {
            super(agents);
        }

        @Override
        public void of(Crowd everybody, Duration story, BooleanSupplier wake) throws InterruptedException {
            crowd = everybody;
            awaitAdvanceInterruptibly(arrive());
        }

        @Override
        protected boolean onAdvance(int round, int agents) {
            if (crowd != null && round == 0) crowd.rumours();
            else if (crowd != null) crowd.happens();
            return false;
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
