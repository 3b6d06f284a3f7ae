package murmuration.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;

/// How work moves between agents without anybody who moves it: one who is overloaded says so on the board, and an idle one who reads that may take a subject off
/// the tail of her inbox. Both leave a trace, so that it can be seen who took what from whom.
final class Peers {

    /// Faint, because it is about work and not about what is on anybody's mind.
    private static final double OFFER_STRENGTH = .1;

    private final Surroundings world;

    Peers(Surroundings world) {
        this.world = world;
    }

    /// @param waiting a subject in her inbox, under whose topic those see the offer who may want it
    void offer(Character who, Task waiting, Instant now) {
        world.board().leave(Mark.of(who.name(), TraceType.OFFER, waiting.topic(), now, "Too much to speak about; somebody may take this up: " + waiting.situation())
                .strength(OFFER_STRENGTH)
                .with(Map.of("overloadedAt", Integer.toString(who.constraints().overloadedAt()))));
    }

    /// A subject of an overloaded peer that `wanted` says she knows and cares about; never her voice.
    Optional<Task> claim(List<Trace> offers, Character who, Predicate<Task> wanted, Instant now) {
        for (Trace offer : offers) {
            Inbox peer = world.inboxes().get(offer.agent());
            if (peer == null || offer.agent().equals(who.name())) continue;
            int overloadedAt = Integer.parseInt(offer.metadata().getOrDefault("overloadedAt", "4"));
            Optional<Task> task = peer.claim(overloadedAt, subject -> !subject.from().equals(who.name()) && wanted.test(subject));
            if (task.isEmpty()) continue;
            say(task.get(), offer, who, now);
            return task;
        }
        return Optional.empty();
    }

    private void say(Task task, Trace offer, Character who, Instant now) {
        world.board().leave(Mark.of(who.name(), TraceType.CLAIM, task.topic(), now, "Took up from " + offer.agent() + ": " + task.situation())
                .strength(OFFER_STRENGTH)
                .causedBy(List.of(offer.id()))
                .with(Map.of("from", offer.agent(), "subject", Long.toString(task.trace()))));
    }
}
