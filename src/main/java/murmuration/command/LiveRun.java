package murmuration.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import murmuration.agent.Decision;
import murmuration.board.Reading;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.review.Item;
import murmuration.store.StoreException;
import murmuration.world.World;

/// A world alive in the terminal. It looks at the desk, the board and the decisions a few times a second, as an agent or a window would; nobody calls it.
final class LiveRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int DECISIONS_A_LOOK = 500;

    /// When to end; without either, when the person asks.
    record Until(Optional<Duration> length, Optional<Integer> posts) {}

    private final Telling telling;
    private final Function<World, Map<String, Object>> autonomy;
    /// A decision gets its number when it is made and is written down when it has come to an end, so later numbers may come first.
    private final Set<Long> told = new HashSet<>();

    private Optional<String> trouble = Optional.empty();
    private long lastPost;
    private long lastTrace;
    private long silences;
    private int posts;

    LiveRun(Telling telling, Function<World, Map<String, Object>> autonomy) {
        this.telling = telling;
        this.autonomy = autonomy;
    }

    /// Opens the world, lets it live, saves and closes it.
    ///
    /// @return an [Exit] code
    int run(Path folder, World.Options options, Until until) {
        try (var interruption = Interruption.watch();
                var world = World.open(folder, options)) {
            lastPost = world.desk().items().stream().mapToLong(item -> item.post().id()).max().orElse(0);
            lastTrace = world.board().cursor();
            telling.opened(world);
            return live(world, until, interruption);
        }
    }

    private int live(World world, Until until, Interruption interruption) {
        long begun = System.nanoTime();
        boolean interrupted = false;
        world.start();
        while (!interrupted && !over(until, Duration.ofNanos(System.nanoTime() - begun))) {
            interrupted = interruption.comesWithin(BETWEEN_LOOKS);
            look(world);
        }
        world.pause();
        look(world);
        long drafts = world.swarm().statuses().values().stream().mapToLong(status -> status.counts().drafts()).sum();
        telling.summary(new Summary("summary", told.size(), posts, silences, drafts, (System.nanoTime() - begun) / 1_000_000 / 1000.0, autonomy.apply(world)));
        return interrupted ? Exit.INTERRUPTED : Exit.DONE;
    }

    private boolean over(Until until, Duration lived) {
        return until.length().map(length -> lived.compareTo(length) >= 0).orElse(false) || posts >= until.posts().orElse(Integer.MAX_VALUE);
    }

    private void look(World world) {
        newest(world).stream()
                .filter(decision -> world.ledger().madeHere(decision.id()) && told.add(decision.id()))
                .sorted(Comparator.comparingLong(Decision::id))
                .forEach(this::tell);
        world.desk().items(item -> item.post().id() > lastPost && world.ledger().madeHere(item.post().decisionId())).forEach(this::tell);
        Reading faults = world.board().read(TraceQuery.EVERYTHING.of(Set.of(TraceType.FAULT)).after(lastTrace));
        faults.traces().forEach(telling::fault);
        lastTrace = faults.cursor();
        telling.meanwhile(world.writer(), world.swarm().statuses().values());
        if (!world.trouble().equals(trouble)) telling.trouble(world.trouble());
        trouble = world.trouble();
    }

    private void tell(Decision decision) {
        if (decision.outcome() != Decision.Outcome.POSTED) silences++;
        telling.decision(decision);
    }

    private void tell(Item item) {
        lastPost = item.post().id();
        posts++;
        telling.post(item);
    }

    /// None while the server of a shared world is away: they are told when it is back.
    private static List<Decision> newest(World world) {
        try {
            return Answer.of(world.decisions(Optional.empty(), DECISIONS_A_LOOK));
        } catch (StoreException e) {
            if (world.trouble().isEmpty()) throw e;
            return List.of();
        }
    }
}
