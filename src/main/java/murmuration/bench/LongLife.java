package murmuration.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.world.StoryEvent;
import murmuration.world.World;

/// A world that lives for long in a process of its own, while a patient novelist lets things happen and judges every post. Tells its [Health] on standard
/// output now and then, and when it was closed, which threads it left behind.
final class LongLife {

    private static final int EVENTS_BETWEEN_LOOKS = 2;
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(2);
    private static final Duration LAST_THREADS = Duration.ofSeconds(10);

    /// Threads of the machine's own, which come when they are first needed and stay.
    private static final Set<String> MACHINE = Set.of("Common-Cleaner", "process reaper", "Cleaner-0", "Attach Listener", "VirtualThread-unparker", "VirtualThread-unblocker", "Read-Poller", "Write-Poller", "Java2D Disposer");

    private final World world;
    private final long begun = System.nanoTime();
    private int event;

    private LongLife(World world) {
        this.world = world;
    }

    /// Arguments: the world, its voice or nothing for its own, how many seconds it lives, and how often in that time it tells its health.
    static void main(String[] args) throws InterruptedException {
        Set<String> before = threads();
        Path folder = Path.of(args[0]);
        World.Options usual = World.Options.usual(Home.path()).speed(360).seed(9);
        try (World world = World.open(folder, args[1].isEmpty() ? usual : usual.voice(args[1]))) {
            new LongLife(world).live(Duration.ofSeconds(Long.parseLong(args[2])), Integer.parseInt(args[3]));
        }
        System.out.println("left " + String.join(", ", left(before)));
    }

    private void live(Duration length, int looks) throws InterruptedException {
        world.start();
        for (int look = 1; look <= looks; look++) {
            until(length.multipliedBy(look).dividedBy(looks));
            System.out.println(Health.of(world.folder(), Duration.ofNanos(System.nanoTime() - begun).toSeconds(), world.desk().items().size()).line());
        }
    }

    private void until(Duration moment) throws InterruptedException {
        for (long left = left(moment); left > 0; left = left(moment)) {
            for (int i = 0; i < EVENTS_BETWEEN_LOOKS && !world.offers().isEmpty(); i++) happens(world.offers().get(event++ % world.offers().size()));
            world.desk().items(item -> item.state() == State.WAITING).forEach(this::judge);
            Thread.sleep(Duration.ofNanos(Math.min(left, BETWEEN_EVENTS.toNanos())));
        }
    }

    private long left(Duration moment) {
        return begun + moment.toNanos() - System.nanoTime();
    }

    private void happens(StoryEvent offer) {
        world.letHappen(offer);
    }

    private void judge(Item item) {
        Database.now(world.desk().judge(item.post().id(), item.post().id() % 2 == 0 ? new Verdict.Approved(0) : new Verdict.Discarded(Verdict.Reason.DULL)));
    }

    /// Those that were not there before, once they have had their time to end.
    private static Set<String> left(Set<String> before) throws InterruptedException {
        long end = System.nanoTime() + LAST_THREADS.toNanos();
        Set<String> left = new TreeSet<>(threads());
        left.removeAll(before);
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            left.retainAll(threads());
        }
        return left;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !MACHINE.contains(name) && !name.startsWith("ForkJoinPool")).collect(Collectors.toCollection(HashSet::new));
    }
}
