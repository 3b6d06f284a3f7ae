package murmuration.studio;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import murmuration.board.Mark;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.world.World;

/// A studio that measures itself while a large cast lives and very many traces are left, and says what it found. A process of its own, which its starter
/// ends.
///
/// Measured is from one of JavaFX's pulses to the next: how long that was on the clock, which is what a novelist would see as a stutter, and how long JavaFX's thread held a
/// processor meanwhile, which is our work.
public final class WindowTimes {

    public static final String LONGEST = "longest";
    public static final String WORK = "work";
    public static final String RATE = "rate";

    private static final int PEOPLE = 50;
    private static final int TRACES_A_BATCH = 100;
    private static final Duration BATCH = Duration.ofMillis(10);
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final World world;
    private final Duration measured;
    private final SplittableRandom random = new SplittableRandom(1);
    private boolean watched;

    private WindowTimes(World world, Duration measured) {
        this.world = world;
        this.measured = measured;
    }

    /// @param arguments the program's folder, the world, a folder for what is remembered, the seconds to measure
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Path remembered = Path.of(arguments[2]);
        World.Options options = World.Options.usual(home);
        World world = World.open(Path.of(arguments[1]), options);
        List<Character> cast = world.cast();
        for (int i = cast.size(); i < PEOPLE; i++) {
            String name = cast.get(i % cast.size()).name();
            world.company().duplicate(name, name + " " + (i / cast.size() + 1));
        }
        var times = new WindowTimes(world, Duration.ofSeconds(Long.parseLong(arguments[3])));
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> times.watch());
        Studio.open(world.folder(), new Studio.Machine(home, remembered, remembered, _ -> world));
    }

    private void watch() {
        if (watched) return;
        watched = true;
        Thread.ofVirtual().name("traffic").start(this::leave);
        new Pulses().start();
    }

    /// Ten thousand traces a second, as far as the board takes them.
    private void leave() {
        List<String> people = world.cast().stream().map(Character::name).toList();
        List<String> topics = world.topics().stream().map(topic -> topic.id()).toList();
        long next = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            for (int i = 0; i < TRACES_A_BATCH; i++) {
                world.board().leave(Mark.of(people.get(random.nextInt(people.size())), TraceType.MOOD, topics.get(random.nextInt(topics.size())), world.clock().instant(), "Something is in the air."));
            }
            next += BATCH.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private final class Pulses extends AnimationTimer {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final LongStream.Builder gaps = LongStream.builder();
        private final LongStream.Builder work = LongStream.builder();
        private final long begun = System.nanoTime() + WARM_UP.toNanos();
        private final long ends = begun + measured.toNanos();
        private long left;
        private long last;
        private long spent;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            if (time < begun) left = world.board().cursor();
            else if (last >= begun) {
                gaps.add(time - last);
                work.add(used - spent);
            }
            last = time;
            spent = used;
            if (time > ends) end(time);
        }

        private void end(long time) {
            stop();
            say(LONGEST, gaps.build().max().orElse(0) / 1e6);
            say(WORK, p99(work.build().sorted().toArray()) / 1e6);
            say(RATE, (world.board().cursor() - left) * 1e9 / (time - begun));
            System.out.flush();
        }

        private static long p99(long[] sorted) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)];
        }

        private static void say(String what, double value) {
            System.out.printf(Locale.ROOT, "%s %.3f%n", what, value);
        }
    }
}
