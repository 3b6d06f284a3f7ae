package murmuration.voice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// What an endpoint has cost. Whatever an attempt spent is owed by the character it was made for, and her next draft bears it, or the
/// next failure: so an answer that was no post, or that nobody waited for, still counts against her budget.
final class EndpointTally {

    private final EndpointSettings.Price price;
    private final LongAdder tokensIn = new LongAdder();
    private final LongAdder tokensOut = new LongAdder();
    private final LongAdder drafts = new LongAdder();
    private final AtomicInteger writing = new AtomicInteger();
    private final Map<String, Integer> owed = new ConcurrentHashMap<>();
    private final Map<String, Spending> spent = new ConcurrentHashMap<>();
    private volatile Optional<Fault> complaint = Optional.empty();

    EndpointTally(EndpointSettings.Price price) {
        this.price = price;
    }

    void begun() {
        writing.incrementAndGet();
    }

    void ended() {
        writing.decrementAndGet();
    }

    void spent(String character, int in, int out) {
        tokensIn.add(in);
        tokensOut.add(out);
        owed.merge(character, in + out, Integer::sum);
        spent.merge(character, new Spending(in, out, price.of(in, out)), Spending::plus);
    }

    /// What the draft that has just been written has to bear.
    int settle(String character) {
        drafts.increment();
        complaint = Optional.empty();
        return bear(character);
    }

    /// What the one who hears of a failure has to bear.
    int bear(String character) {
        Integer tokens = owed.remove(character);
        return tokens == null ? 0 : tokens;
    }

    /// By character.
    Map<String, Spending> spent() {
        return Map.copyOf(spent);
    }

    void complain(Fault fault) {
        complaint = Optional.of(fault);
    }

    /// The last fault, unless a draft was written since.
    Optional<Fault> complaint() {
        return complaint;
    }

    EndpointStatus status(Optional<String> sentence, Optional<Instant> pausedUntil) {
        EndpointStatus.State state = pausedUntil.isPresent() ? EndpointStatus.State.PAUSED
                : writing.get() > 0 ? EndpointStatus.State.WRITING : EndpointStatus.State.READY;
        return new EndpointStatus(
                state, sentence, drafts.sum(), tokensIn.sum(), tokensOut.sum(), price.of(tokensIn.sum(), tokensOut.sum()), pausedUntil);
    }
}
