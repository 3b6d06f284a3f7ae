package murmuration.studio;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import murmuration.board.Mark;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.world.World;

/// A studio that measures itself, and says what it found: while a large cast lives and very many traces are left, or with the cast that is there, while somebody works in it with the keys. A
/// process of its own, which its starter ends.
public final class WindowTimes {

    /// What is said, a line each: of the longest pulse all of it, our part, styles and layout, the collector's, all in milliseconds, and what was pressed before it; then processor time of
    /// JavaFX's thread and our part of it, p99; the most of it in one pulse, and the pulses with the most, in words; then the traces a second.
    public static final List<String> SAID = List.of("longest", "ours", "toolkit", "collected", "during", "work", "p99ours", "most", "busiest", "rate");

    /// The other kind of measurement: the cast that is there, nothing but what it leaves, and keys.
    public static final String AS_A_NOVELIST = "novelist";

    private static final int PEOPLE = 50;
    private static final int TRACES_A_BATCH = 100;
    private static final Duration BATCH = Duration.ofMillis(10);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration FIRST_SECOND = Duration.ofSeconds(1);

    private final World world;
    private final Duration measured;
    private final boolean crowded;
    private final SplittableRandom random = new SplittableRandom(1);
    private boolean watched;

    private WindowTimes(World world, Duration measured, boolean crowded) {
        this.world = world;
        this.measured = measured;
        this.crowded = crowded;
    }

    /// @param arguments the program's folder, the world, a folder for what is remembered, the seconds to measure, and the kind if it is the other one
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Path remembered = Path.of(arguments[2]);
        boolean crowded = arguments.length == 4;
        World world = World.open(Path.of(arguments[1]), World.Options.usual(home));
        List<Character> cast = world.cast();
        for (int i = cast.size(); crowded && i < PEOPLE; i++) {
            String name = cast.get(i % cast.size()).name();
            world.company().duplicate(name, name + " " + (i / cast.size() + 1));
        }
        var times = new WindowTimes(world, Duration.ofSeconds(Long.parseLong(arguments[3])), crowded);
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> Window.getWindows().stream().findFirst().ifPresent(window -> window.sceneProperty().subscribe(times::watch)));
        Studio.open(world.folder(), new Studio.Machine(home, remembered, remembered, _ -> world));
    }

    private void watch(Scene scene) {
        if (watched || scene == null || !(scene.getRoot() instanceof StudioWindow)) return; // the curtain is a scene too, and so is a tooltip
        watched = true;
        var fingers = new Fingers(scene);
        if (crowded) Thread.ofVirtual().name("traffic").start(this::leave);
        else fingers.play();
        long begun = System.nanoTime();
        var pulses = new PulseTimes(scene, crowded ? WARM_UP : FIRST_SECOND, measured, fingers::last);
        pulses.start(() -> say(pulses, fingers, (System.nanoTime() - begun) / 1e9));
    }

    private void say(PulseTimes pulses, Fingers fingers, double seconds) {
        fingers.stop();
        PulseTimes.Pulse longest = pulses.longest();
        List<Object> values = List.of(milliseconds(longest.gap()), milliseconds(longest.ours()), milliseconds(longest.toolkit()), milliseconds(longest.collected()),
                longest.during().isEmpty() ? "-" : longest.during(), milliseconds(pulses.work()), milliseconds(pulses.ours()),
                milliseconds(pulses.busiest().stream().mapToLong(PulseTimes.Pulse::work).max().orElse(0)), pulses.busiest().stream().map(WindowTimes::inWords).collect(joining(", ")), world.board().cursor() / seconds);
        for (int i = 0; i < SAID.size(); i++) System.out.printf(Locale.ROOT, values.get(i) instanceof Double ? "%s %.3f%n" : "%s %s%n", SAID.get(i), values.get(i));
        System.out.flush();
    }

    private static String inWords(PulseTimes.Pulse pulse) {
        return String.format(Locale.ROOT, "%.0f+%.0f%s", milliseconds(pulse.ours()), milliseconds(pulse.toolkit()), pulse.during().isEmpty() ? "" : " after " + pulse.during());
    }

    private static double milliseconds(long nanos) {
        return nanos / 1e6;
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
}
