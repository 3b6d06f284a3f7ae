package murmuration.export.bluesky;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import murmuration.review.Account;
import murmuration.review.ApprovedPost;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;

/// Takes approved posts out of the world: freezes each at its approval, waits until it is due, and sends it, threads from their beginning. One round does all that
/// can be done at this moment and may wait long for a server; one thread at a time.
public final class Courier {

    private final Outbox outbox;
    private final Clock clock;
    private final Troubles troubles;
    private final Dispatch dispatch;

    Courier(Outbox outbox, Server server, Sessions sessions, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        troubles = new Troubles(outbox, clock);
        dispatch = new Dispatch(outbox, server, sessions, troubles);
    }

    /// Freezes what was approved and lets go of what was taken back, sending nothing.
    ///
    /// @param earlier whether posts are taken that were approved before their account was switched on
    public void fill(boolean earlier) {
        outbox.withdraw();
        fresh(earlier).forEach(outbox::freeze);
    }

    /// What the outbox would hold after [#fill], without touching it.
    public List<Outgoing> outlook(boolean earlier) {
        var rows = rows();
        fresh(earlier).forEach(row -> rows.put(row.post(), row));
        return rows.values().stream().sorted(java.util.Comparator.comparing(Outgoing::due).thenComparing(Outgoing::post)).toList();
    }

    /// Sends whatever is due and may go.
    public void round() {
        fill(false);
        send(_ -> true);
    }

    /// Sends what is here already, is due, may go and is wanted.
    public void send(Predicate<Outgoing> wanted) {
        var tried = new HashSet<Long>();
        for (Optional<Outgoing> next = next(wanted, tried); next.isPresent() && !Thread.currentThread().isInterrupted(); next = next(wanted, tried)) {
            Outgoing row = next.get();
            tried.add(row.post());
            outbox.account(row.account()).ifPresent(account -> dispatch.send(row, account, parent(row, rows()).filter(post -> post.stage() == Stage.SENT)));
        }
    }

    /// Somebody asks for another try now, whatever went wrong before. A pause that a server asked for is kept.
    public void hurry() {
        troubles.forget();
        outbox.hurry(clock.instant());
    }

    /// Why a post that is due does not go, in one sentence; nothing if it may.
    public Optional<String> obstacle(Outgoing row) {
        return obstacle(row, outbox.accounts(), rows());
    }

    private Optional<Outgoing> next(Predicate<Outgoing> wanted, Set<Long> tried) {
        List<Account> accounts = outbox.accounts();
        Map<Long, Outgoing> rows = rows();
        return outbox.rows().stream()
                .filter(row -> row.stage() == Stage.WAITING || row.stage() == Stage.SENDING)
                .filter(row -> !row.due().isAfter(clock.instant()) && !tried.contains(row.post()) && wanted.test(row))
                .filter(row -> obstacle(row, accounts, rows).isEmpty())
                .findFirst();
    }

    private Optional<String> obstacle(Outgoing row, List<Account> accounts, Map<Long, Outgoing> rows) {
        Optional<Account> account = accounts.stream().filter(one -> one.name().equals(row.account())).findFirst();
        if (account.isEmpty()) return Optional.of("Nobody is logged in as " + row.account() + ".");
        Account sender = account.get();
        if (!sender.enabled()) return Optional.of(sender.trouble().isEmpty() ? "The account " + sender.name() + " is switched off." : sender.trouble());
        if (!sender.confirmed()) return Optional.of("The account " + sender.name() + " has never sent anything; you are asked once.");
        if (!sender.mayAct(clock.instant())) return Optional.of(sender.trouble());
        if (troubles.resting(sender)) return Optional.of("The server of " + sender.name() + " is given a rest.");
        if (row.stage() == Stage.SENDING) return Optional.empty();
        return parent(row, rows).filter(post -> post.stage() != Stage.SENT).map(post -> "It answers post " + post.post() + ", which is not out yet.");
    }

    /// The post that it answers, if that goes out as well; what answers a post that stays in the world goes out alone.
    private Optional<Outgoing> parent(Outgoing row, Map<Long, Outgoing> rows) {
        return outbox.answered(row.post()).map(rows::get);
    }

    private Map<Long, Outgoing> rows() {
        return outbox.rows().stream().collect(toMap(Outgoing::post, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private List<Outgoing> fresh(boolean earlier) {
        var fresh = new ArrayList<Outgoing>();
        for (ApprovedPost post : outbox.missing(earlier)) outbox.accountOf(post).ifPresent(account -> fresh.add(PostRecord.frozen(post, account)));
        return fresh;
    }
}
