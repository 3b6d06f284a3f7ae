package murmuration.world;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import murmuration.voice.Spending;
import tools.jackson.databind.json.JsonMapper;

/// What each run of a world cost, kept with the world; the newest hundred. Looking into a world without letting it live is no run.
final class Runs {

    private static final String KEPT = "runs";
    private static final int MOST = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Settings settings;
    private final Clock wallClock;
    private final Supplier<Spending> spent;
    private final Supplier<Integer> posts;
    private final List<Run> before;
    private Optional<Run> begun = Optional.empty();

    /// @param spent on all voices, ever
    /// @param posts on the desk, ever
    Runs(Settings settings, Clock wallClock, Supplier<Spending> spent, Supplier<Integer> posts) {
        this.settings = settings;
        this.wallClock = wallClock;
        this.spent = spent;
        this.posts = posts;
        this.before = settings.get(KEPT).map(text -> List.of(JSON.readValue(text, Run[].class))).orElse(List.of());
    }

    /// Everybody begins to live. Called again it changes nothing.
    synchronized void begin() {
        Instant now = now();
        if (begun.isEmpty()) begun = Optional.of(new Run(now, now, posts.get(), spent.get()));
    }

    /// Oldest first, with the one that goes on.
    synchronized List<Run> all() {
        var all = new ArrayList<>(before);
        begun.map(this::sinceThen).ifPresent(all::add);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private Run sinceThen(Run start) {
        Spending whole = spent.get();
        Spending at = start.spent();
        return new Run(start.began(), now(), posts.get() - start.posts(), new Spending(whole.tokensIn() - at.tokensIn(), whole.tokensOut() - at.tokensOut(), whole.cost() - at.cost()));
    }

    /// Keeps them for another day.
    void save() {
        List<Run> all = all();
        if (!all.equals(before)) settings.put(KEPT, JSON.writeValueAsString(all));
    }

    private Instant now() {
        return wallClock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
