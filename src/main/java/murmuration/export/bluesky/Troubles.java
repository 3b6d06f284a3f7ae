package murmuration.export.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import murmuration.review.Account;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;

/// What to do when a server does not do what it was asked: which posts wait, which have failed, and which accounts are left alone.
final class Troubles {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE_WITHOUT_A_WORD = Duration.ofMinutes(5);
    private static final Duration LONGEST_BELIEVED = Duration.ofDays(1);

    private final Outbox outbox;
    private final Clock clock;

    /// Accounts whose server is unwell, and until when nothing is asked of it. Forgotten at the end of the program: whoever starts it again wants to try.
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    Troubles(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean resting(Account account) {
        return Optional.ofNullable(resting.get(account.name())).filter(end -> clock.instant().isBefore(end)).isPresent();
    }

    void over(Account account) {
        resting.remove(account.name());
        if (!account.trouble().isEmpty()) change(account, Account::well);
    }

    void forget() {
        resting.clear();
    }

    /// Nobody knows whether the post arrived.
    void unknown(Outgoing row, Account account, String why) {
        Instant next = rest(row, account);
        outbox.unknown(row.post(), next, "Whether it arrived is not known yet: " + why + ".");
    }

    /// It was not even tried.
    void untried(Outgoing row, Account account, String why) {
        outbox.postponed(row.post(), rest(row, account), "Not sent yet: " + why + ".");
    }

    /// A server said no to this post, or to its account.
    void refused(Outgoing row, Account account, Reply.Refused no) {
        if (!isForAccount(row, account, no)) outbox.failed(row.post(), "The server refused it: " + sentence(no));
    }

    /// A server does not let the account say that nobody sits behind it. That is no fault of the post, which waits: without the label it goes only if the novelist
    /// says so.
    void unlabelled(Outgoing row, Account account, Reply.Refused no) {
        if (isForAccount(row, account, no)) return;
        waits(row, clock.instant(), account, one -> one.off("The server does not let " + one.name() + " be marked as automated: " + sentence(no) + " Nothing is sent; switch it on to try again, or do without the mark."));
    }

    /// @return false, if the account is well and it is about the post alone
    private boolean isForAccount(Outgoing row, Account account, Reply.Refused no) {
        Instant now = clock.instant();
        if (no.isTooMany()) {
            Instant end = no.reset().map(reset -> between(reset, now.plusSeconds(1), now.plus(LONGEST_BELIEVED))).orElse(now.plus(PAUSE_WITHOUT_A_WORD));
            return waits(row, end, account, one -> one.quietUntil(end, "The server asks for a pause."));
        }
        if (no.isShut()) return waits(row, now, account, one -> one.off("The account " + one.name() + " is suspended or switched off; nothing is sent."));
        if (no.isElsewhere() || no.isNoSuchService()) {
            untried(row, account, no.isElsewhere() ? "the server of " + account.name() + " points elsewhere and is not followed" : account.service() + " does not answer as a Bluesky server");
            return true;
        }
        if (no.status() == 401 || no.isOutworn()) return waits(row, now, account, one -> one.off("The app password of " + one.name() + " is not taken any more; log in again. " + no.message()));
        return false;
    }

    private boolean waits(Outgoing row, Instant until, Account account, UnaryOperator<Account> change) {
        Account changed = change(account, change);
        outbox.postponed(row.post(), until, changed.trouble());
        return true;
    }

    private Account change(Account account, UnaryOperator<Account> change) {
        Account changed = change.apply(outbox.account(account.name()).orElse(account));
        outbox.put(changed);
        return changed;
    }

    /// Longer after every attempt.
    private Instant rest(Outgoing row, Account account) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.clamp(row.attempts() - 1, 0, 7));
        Instant end = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        resting.put(account.name(), end);
        return end;
    }

    private static Instant between(Instant moment, Instant first, Instant last) {
        if (moment.isBefore(first)) return first;
        return moment.isAfter(last) ? last : moment;
    }

    private static String sentence(Reply.Refused no) {
        String said = no.message().isEmpty() ? no.error() : no.message();
        if (said.isEmpty()) return "it gave no reason (" + no.status() + ").";
        return said.matches(".*[.!?…]$") ? said : said + ".";
    }
}
