package murmuration.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import murmuration.board.PastBoard;
import murmuration.board.TraceType;
import murmuration.store.Database;
import murmuration.studio.board.Past;
import murmuration.world.World;

/// The past of a real world, from its database.
record WorldPast(World world) implements Past {

    @Override
    public Optional<Instant> begins() {
        return Database.now(world.traces().begins());
    }

    @Override
    public PastBoard during(Instant from, Instant to) {
        return Database.now(world.traces().during(from, to));
    }

    @Override
    public List<Instant> moments(TraceType type, Duration step) {
        return Database.now(world.traces().moments(type, step));
    }

    @Override
    public Optional<Instant> lastLook(String who, Instant moment) {
        return Database.now(world.ledger().lastDecision(who, moment));
    }
}
