package murmuration.export.bluesky;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import murmuration.review.Account;
import murmuration.review.Outbox;

/// A world's accounts on Bluesky and the way there. Whatever asks a server waits for it.
public final class Bluesky implements AutoCloseable {

    public static final String USUAL_SERVICE = "https://bsky.social";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Outbox outbox;
    private final Clock clock;
    private final Pds pds;
    private final Sessions sessions;
    private final Courier courier;
    private final Thread rounds = Thread.ofVirtual().name("courier").unstarted(this::goRound);

    public Bluesky(Outbox outbox, Secrets secrets, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        pds = new Pds(PATIENCE);
        sessions = new Sessions(pds, secrets);
        courier = new Courier(outbox, pds, sessions, clock);
    }

    /// An account that was just logged in.
    ///
    /// @param place where its app password is kept, in words
    public record LoggedIn(Account account, String place) {}

    /// Logs in and switches the account on: for the first time, or again with a new app password, which changes nothing else.
    ///
    /// @param characters whose posts it publishes; empty leaves that as it is
    /// @throws BlueskyException if the server does not take it
    public LoggedIn login(String service, String handle, String password, SortedSet<String> characters) {
        String address = checked(service);
        var door = sessions.login(address, plain(handle), password.strip());
        Account account = outbox.account(door.handle())
                .filter(before -> before.id().equals(door.did()) && before.service().equals(address))
                .map(before -> (characters.isEmpty() ? before : before.characters(characters)).on())
                .orElseGet(() -> Account.of(door.handle(), address, door.did(), characters, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        outbox.put(account);
        return new LoggedIn(account, door.place());
    }

    /// Forgets an account and its secrets; what is published stays.
    public void logout(String handle) {
        String name = plain(handle);
        sessions.forget(name);
        outbox.remove(name);
    }

    public Courier courier() {
        return courier;
    }

    public Outbox outbox() {
        return outbox;
    }

    /// Where a published post can be read.
    public static Optional<String> link(Account account, String uri) {
        return uri.isEmpty() ? Optional.empty() : Optional.of("https://bsky.app/profile/" + account.name() + "/post/" + uri.substring(uri.lastIndexOf('/') + 1));
    }

    /// A handle as people write it.
    public static String plain(String handle) {
        return handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    }

    /// A password does not travel in the clear, but to this machine.
    private static String checked(String service) {
        try {
            var uri = new URI(service.strip().replaceFirst("/+$", ""));
            boolean bare = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null && uri.getPath().isEmpty();
            if (bare && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()))) return uri.toString();
        } catch (URISyntaxException _) { // said below
        }
        throw new BlueskyException("The address of a server looks like " + USUAL_SERVICE + ".");
    }

    /// Sends what is due, again and again until this is closed. For the window; whoever wants one round asks the courier.
    public void start() {
        if (rounds.getState() == Thread.State.NEW) rounds.start();
    }

    private void goRound() {
        try {
            while (true) Thread.sleep(roundWasWell() ? BETWEEN_ROUNDS : AFTER_A_FAULT);
        } catch (InterruptedException _) { // the world is closing
            Thread.currentThread().interrupt();
        }
    }

    /// A fault of one round is not the end of the rounds.
    private boolean roundWasWell() {
        try {
            courier.round();
            return true;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) System.getLogger(Bluesky.class.getName()).log(System.Logger.Level.WARNING, "A round of the courier failed", e);
            return false;
        }
    }

    /// Ends the rounds, even in the middle of a post: whether that arrived is looked up next time.
    @Override
    public void close() {
        rounds.interrupt();
        pds.close();
        if (rounds.getState() == Thread.State.NEW) return;
        try {
            rounds.join();
        } catch (InterruptedException _) { // whoever closes wants it closed
            Thread.currentThread().interrupt();
        }
    }
}
