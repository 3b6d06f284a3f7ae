package murmuration.studio.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import murmuration.export.bluesky.Bluesky;
import murmuration.review.Account;
import murmuration.review.ApprovedPost;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;

/// Accounts and what is on its way. On JavaFX's thread; the outbox itself is read and changed behind it.
final class OutboxModel {

    /// A post on its way, ready to be shown.
    ///
    /// @param obstacle why it does not go, or why it failed; empty if all is well
    /// @param link where it can be read
    record Letter(Outgoing row, String character, String text, String obstacle, Optional<String> link) {}

    /// @param unasked accounts that would send their first post now
    /// @param earlier how many approved posts are older than their account's login
    record Sight(List<Account> accounts, List<Letter> letters, List<Account> unasked, int earlier) {}

    /// What the novelist fills in to log in.
    ///
    /// @param password used once and not kept here
    record Application(String handle, String password, String service, String character, Duration delay, boolean automated) {}

    private final Way way;
    private final Outbox outbox;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final ReadOnlyStringWrapper loggedIn = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Sight(List.of(), List.of(), List.of(), 0));

    OutboxModel(Way way, Background background, Notices notices, Clock clock) {
        this.way = way;
        this.outbox = way.bluesky().outbox();
        this.background = background;
        this.notices = notices;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Sight> sight() {
        return sight.getReadOnlyProperty();
    }

    Instant now() {
        return clock.instant();
    }

    /// Grows with every change of the outbox.
    long changes() {
        return outbox.revision();
    }

    void look() {
        background.run("outbox", this::seen, sight::set);
    }

    void login(Application form, Runnable then) {
        background.run("login", () -> {
            Bluesky.LoggedIn in = way.bluesky().login(form.service(), form.handle(), form.password(), new TreeSet<>(List.of(form.character())));
            outbox.put(in.account().delay(form.delay()).automated(form.automated()));
            return in;
        }, in -> {
            loggedIn.set(Texts.of("outbox.loggedIn", in.account().name(), in.place()));
            notices.say(loggedIn.get());
            then.run();
            look();
        });
    }

    /// Where the app password of the last login went, in a sentence.
    ReadOnlyStringProperty loggedIn() {
        return loggedIn.getReadOnlyProperty();
    }

    /// Whether its profile is to say that nobody sits behind it.
    void mark(Account account, boolean automated) {
        change("account", () -> outbox.account(account.name()).ifPresent(now -> outbox.put(now.automated(automated))));
    }

    void logout(Account account) {
        change("logout", () -> way.bluesky().logout(account.name()));
    }

    void turn(Account account, boolean on) {
        change("account", () -> outbox.account(account.name()).ifPresent(now -> outbox.put(on ? now.on() : now.off(""))));
    }

    /// The yes that every account needs once.
    void confirm(Account account) {
        change("confirm", () -> outbox.account(account.name()).ifPresent(now -> outbox.put(now.confirm())));
    }

    void stop(Letter letter) {
        change("stop", () -> outbox.stop(letter.row().post()));
    }

    void retry(Letter letter) {
        change("retry", () -> outbox.retry(letter.row().post(), clock.instant()));
    }

    void takeEarlier() {
        change("earlier", () -> way.bluesky().courier().fill(true));
    }

    private void change(String name, Runnable work) {
        background.run(name, () -> {
            work.run();
            return seen();
        }, sight::set);
    }

    private Sight seen() {
        List<Account> accounts = outbox.accounts();
        List<Outgoing> rows = outbox.rows();
        List<Account> unasked = accounts.stream()
                .filter(account -> account.enabled() && !account.confirmed())
                .filter(account -> rows.stream().anyMatch(row -> row.account().equals(account.name()) && row.stage() == Stage.WAITING))
                .toList();
        List<ApprovedPost> posts = way.approved().get();
        return new Sight(accounts, rows.reversed().stream().sorted(Comparator.comparing(OutboxModel::rank)).map(row -> letter(row, accounts, posts)).toList(), unasked, outbox.missing(true).size());
    }

    /// What wants the novelist stands first, what is out last; among these the newest.
    private static int rank(Outgoing row) {
        return switch (row.stage()) {
            case FAILED -> 0;
            case WAITING, SENDING -> 1;
            case STOPPED -> 2;
            case SENT -> 3;
        };
    }

    private Letter letter(Outgoing row, List<Account> accounts, List<ApprovedPost> posts) {
        Optional<ApprovedPost> post = posts.stream().filter(one -> one.post().id() == row.post()).findFirst();
        boolean waits = (row.stage() == Stage.WAITING || row.stage() == Stage.SENDING) && !row.due().isAfter(clock.instant());
        String obstacle = waits ? way.bluesky().courier().obstacle(row).orElse(row.reason()) : row.reason();
        Optional<String> link = accounts.stream().filter(account -> account.name().equals(row.account())).findFirst().flatMap(account -> Bluesky.link(account, row.uri()));
        return new Letter(row, post.map(one -> one.post().character()).orElse(""), post.map(ApprovedPost::text).orElse(""), obstacle, link);
    }
}
