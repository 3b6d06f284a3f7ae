package murmuration.studio;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// From one of JavaFX's pulses to the next: how long that was on the clock, which is what a novelist would see as a stutter, and where it went. On JavaFX's thread.
final class PulseTimes extends AnimationTimer {

    /// What lay between two pulses, in nanoseconds.
    ///
    /// @param gap on the clock
    /// @param ours processor time of JavaFX's thread but for `toolkit`: changes of the window, keys, and handing over what is to be drawn
    /// @param toolkit processor time of JavaFX's thread for styles and layout
    /// @param collected how long the collector stopped everybody, to a millisecond
    /// @param during what the fingers did last
    record Pulse(long gap, long ours, long toolkit, long collected, String during) {
        static final Pulse NONE = new Pulse(0, 0, 0, 0, "");

        long work() {
            return ours + toolkit;
        }
    }

    private static final int BUSIEST = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream().filter(bean -> !bean.getName().endsWith("Cycles")).toList();
    private final LongStream.Builder work = LongStream.builder();
    private final LongStream.Builder ours = LongStream.builder();
    private final Supplier<String> during;
    private final long begins;
    private final long ends;
    private Runnable ended = () -> {};
    private final PriorityQueue<Pulse> busiest = new PriorityQueue<>(Comparator.comparingLong(Pulse::work));
    private Pulse longest = Pulse.NONE;
    private long last;
    private long spent;
    private long styled;
    private long paused;
    private long toolkit;

    /// @param warmUp what is not measured
    /// @param during what happens in the window, in a word
    PulseTimes(Scene scene, Duration warmUp, Duration measured, Supplier<String> during) {
        this.during = during;
        begins = System.nanoTime() + warmUp.toNanos();
        ends = begins + measured.toNanos();
        scene.addPreLayoutPulseListener(() -> styled = threads.getCurrentThreadCpuTime());
        scene.addPostLayoutPulseListener(() -> toolkit += threads.getCurrentThreadCpuTime() - styled);
    }

    /// @param then told at the end
    void start(Runnable then) {
        ended = then;
        start();
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        long collected = collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
        if (last >= begins) add(new Pulse(time - last, used - spent - toolkit, toolkit, Duration.ofMillis(collected - paused).toNanos(), during.get()));
        last = time;
        spent = used;
        paused = collected;
        toolkit = 0;
        if (time > ends) {
            stop();
            ended.run();
        }
    }

    private void add(Pulse pulse) {
        work.add(pulse.work());
        ours.add(pulse.ours());
        if (pulse.gap() > longest.gap()) longest = pulse;
        busiest.add(pulse);
        if (busiest.size() > BUSIEST) busiest.remove();
    }

    Pulse longest() {
        return longest;
    }

    /// Those with the most processor time of JavaFX's thread, most first. A busy machine makes every pulse long, but these only a little busier.
    List<Pulse> busiest() {
        return busiest.stream().sorted(busiest.comparator().reversed()).toList();
    }

    /// The processor time of JavaFX's thread under which 99 of 100 pulses stay. Once, at the end.
    long work() {
        return p99(work);
    }

    /// The same without styles and layout. Once, at the end.
    long ours() {
        return p99(ours);
    }

    private static long p99(LongStream.Builder times) {
        long[] sorted = times.build().sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)];
    }
}
