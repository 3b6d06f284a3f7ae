package murmuration.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import murmuration.review.Outgoing.Stage;
import murmuration.store.Database;

/// What was approved and is on its way to a network, in the world's database. Nothing comes in here that the desk has not approved, and what is withdrawn on the
/// desk before it was tried leaves again.
///
/// Every method waits for the disk: what a step did is there after a crash, and the network is asked only between two such steps. Any thread but the window's
/// may call.
public final class Outbox {

    private final Database database;
    private final Desk desk;
    private final AtomicLong revision = new AtomicLong();

    public Outbox(Database database, Desk desk) {
        this.database = database;
        this.desk = desk;
    }

    public List<Account> accounts() {
        return Database.now(database.read(OutboxTable::accounts));
    }

    public Optional<Account> account(String name) {
        return accounts().stream().filter(account -> account.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Everything, what is due first at the front.
    public List<Outgoing> rows() {
        return Database.now(database.read(OutboxTable::rows));
    }

    /// Adds or changes an account; whoever publishes under it does so under no other any more.
    public void put(Account account) {
        write(connection -> {
            for (Account other : OutboxTable.accounts(connection)) {
                var left = new TreeSet<>(other.characters());
                if (!other.name().equals(account.name()) && left.removeAll(account.characters())) OutboxTable.put(connection, other.characters(left));
            }
            OutboxTable.put(connection, account);
            return account;
        });
    }

    /// Forgets an account and what waits under it; what is out stays noted.
    public void remove(String account) {
        write(connection -> {
            for (Outgoing row : OutboxTable.rows(connection)) {
                if (row.account().equals(account) && !row.isOut()) OutboxTable.remove(connection, row.post());
            }
            OutboxTable.remove(connection, account);
            return account;
        });
    }

    /// Approved posts that an account shall publish and that are not here yet.
    ///
    /// @param earlier whether those count that were approved before their account was switched on
    public List<ApprovedPost> missing(boolean earlier) {
        Map<Long, Outgoing> rows = rows().stream().collect(Collectors.toMap(Outgoing::post, Function.identity()));
        List<Account> accounts = accounts();
        return desk.approved().stream()
                .filter(post -> accountOf(accounts, post).filter(account -> account.enabled() && (earlier || !post.approvedAt().isBefore(account.since()))).isPresent())
                .filter(post -> Optional.ofNullable(rows.get(post.post().id())).map(row -> !row.isOut() && !row.approvedAt().equals(post.approvedAt())).orElse(true))
                .toList();
    }

    /// The account under which this post's character publishes.
    public Optional<Account> accountOf(ApprovedPost post) {
        return accountOf(accounts(), post);
    }

    private static Optional<Account> accountOf(List<Account> accounts, ApprovedPost post) {
        return accounts.stream().filter(account -> account.characters().contains(post.post().character())).findFirst();
    }

    /// The post that this one answers.
    public Optional<Long> answered(long post) {
        return desk.item(post).flatMap(item -> item.post().replyTo());
    }

    /// Puts a post in, unless it was withdrawn meanwhile or an earlier approval of it is out.
    public void freeze(Outgoing row) {
        write(connection -> {
            if (isApproved(row) && OutboxTable.out(connection, List.of(row.post())).isEmpty()) OutboxTable.put(connection, row);
            return row;
        });
    }

    /// Lets go of what the desk took back before it was tried.
    public void withdraw() {
        if (rows().stream().allMatch(row -> row.isOut() || isApproved(row))) return;
        write(connection -> {
            for (Outgoing row : OutboxTable.rows(connection)) {
                if (!row.isOut() && !isApproved(row)) OutboxTable.remove(connection, row.post());
            }
            return desk;
        });
    }

    /// Takes a post to be sent at once. From here until its end is known, nobody can take it back.
    ///
    /// @param complete the record as it will be sent; an earlier attempt's counts if there was one
    /// @return nothing, if it was stopped or withdrawn meanwhile
    public Optional<Outgoing> claim(long post, String complete) {
        return write(connection -> {
            Optional<Outgoing> claimed = OutboxTable.row(connection, post).flatMap(row -> switch (row.stage()) {
                case WAITING -> isApproved(row) ? Optional.of(row.sealed(complete)) : Optional.empty();
                case SENDING -> Optional.of(row.again());
                case SENT, FAILED, STOPPED -> Optional.empty();
            });
            if (claimed.isPresent()) OutboxTable.put(connection, claimed.get());
            return claimed;
        });
    }

    public void sent(long post, String uri, String cid) {
        change(post, row -> row.sent(uri, cid));
    }

    /// It certainly did not arrive, and trying the same again would not help.
    public void failed(long post, String why) {
        change(post, row -> row.refused(why));
    }

    /// It certainly did not arrive; it is tried again then.
    public void postponed(long post, Instant until, String why) {
        change(post, row -> row.later(Stage.WAITING, until, why));
    }

    /// Nobody knows whether it arrived; that is looked up then.
    public void unknown(long post, Instant until, String why) {
        change(post, row -> row.later(Stage.SENDING, until, why));
    }

    /// @throws ReviewException if it is out already, or not here at all
    public void stop(long post) {
        change(post, row -> {
            if (row.isOut()) throw new ReviewException("Post " + post + " cannot be stopped any more: " + (row.stage() == Stage.SENT ? "it is out." : "it is just being sent."));
            return row.stopped();
        });
    }

    /// Lets what failed, was stopped or waits be sent now.
    public void retry(long post, Instant now) {
        change(post, row -> row.stage() == Stage.SENT ? row : row.retried(now));
    }

    /// Lets everything that is put off because something went wrong be tried now.
    public void hurry(Instant now) {
        rows().stream()
                .filter(row -> row.stage() == Stage.WAITING || row.stage() == Stage.SENDING)
                .filter(row -> !row.reason().isEmpty() && row.due().isAfter(now))
                .forEach(row -> retry(row.post(), now));
    }

    /// Grows with every change, so that a window knows whether to look again.
    public long revision() {
        return revision.get();
    }

    private void change(long post, UnaryOperator<Outgoing> change) {
        write(connection -> {
            Outgoing row = OutboxTable.row(connection, post).orElseThrow(() -> new ReviewException("Post " + post + " is not in the outbox."));
            OutboxTable.put(connection, change.apply(row));
            return row;
        });
    }

    /// Runs on the writer thread, where the desk changes as well.
    private boolean isApproved(Outgoing row) {
        return desk.item(row.post()).filter(item -> item.state() == State.APPROVED && item.judgedAt().equals(Optional.of(row.approvedAt()))).isPresent();
    }

    private <T> T write(Database.Work<T> work) {
        CompletableFuture<T> done = database.write(work, result -> {
            revision.incrementAndGet();
            return result;
        });
        return Database.now(done);
    }
}
