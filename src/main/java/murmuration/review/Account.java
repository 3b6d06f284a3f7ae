package murmuration.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An account on a network under which characters publish. It holds no secret.
///
/// @param name the handle, such as `tria.bsky.social`
/// @param service where its server is, such as `https://bsky.social`
/// @param id what the network calls it for good, whatever its handle: its DID
/// @param characters whose posts it publishes; somebody publishes under one account only
/// @param languages of the posts, as BCP 47 names them
/// @param delay between approval and sending, in which the novelist can think again
/// @param automated whether its profile is to say that nobody sits behind it
/// @param labelled whether its profile says so
/// @param enabled off until the novelist switches it on, and off again when the server wants her attention
/// @param confirmed whether the novelist was asked before the first post of all
/// @param since posts approved from then on are published by themselves
/// @param quietUntil the server asked to be left alone until then
/// @param trouble why nothing is sent, in one sentence; empty if all is well
public record Account(
        String name,
        String service,
        String id,
        SortedSet<String> characters,
        List<String> languages,
        Duration delay,
        boolean automated,
        boolean labelled,
        boolean enabled,
        boolean confirmed,
        Instant since,
        Optional<Instant> quietUntil,
        String trouble) {

    public static final Duration USUAL_DELAY = Duration.ofMinutes(5);

    public Account {
        characters = new TreeSet<>(characters);
        languages = List.copyOf(languages);
        quietUntil = quietUntil == null ? Optional.empty() : quietUntil;
        if (delay.isNegative()) throw new ReviewException("A post cannot be sent before it is approved.");
    }

    /// A new account with what is usual: on, but not yet confirmed.
    public static Account of(String name, String service, String id, SortedSet<String> characters, Instant since) {
        return new Account(name, service, id, characters, List.of("en"), USUAL_DELAY, true, false, true, false, since, Optional.empty(), "");
    }

    public Account characters(SortedSet<String> changed) {
        return new Account(name, service, id, changed, languages, delay, automated, labelled, enabled, confirmed, since, quietUntil, trouble);
    }

    public Account languages(List<String> changed) {
        return new Account(name, service, id, characters, changed, delay, automated, labelled, enabled, confirmed, since, quietUntil, trouble);
    }

    public Account delay(Duration changed) {
        return new Account(name, service, id, characters, languages, changed, automated, labelled, enabled, confirmed, since, quietUntil, trouble);
    }

    public Account automated(boolean changed) {
        return new Account(name, service, id, characters, languages, delay, changed, labelled, enabled, confirmed, since, quietUntil, trouble);
    }

    public Account withLabel() {
        return new Account(name, service, id, characters, languages, delay, automated, true, enabled, confirmed, since, quietUntil, trouble);
    }

    public Account confirm() {
        return new Account(name, service, id, characters, languages, delay, automated, labelled, enabled, true, since, quietUntil, trouble);
    }

    /// Switched on, with what was wrong forgotten.
    public Account on() {
        return new Account(name, service, id, characters, languages, delay, automated, labelled, true, confirmed, since, Optional.empty(), "");
    }

    /// Nothing is wrong any more.
    public Account well() {
        return new Account(name, service, id, characters, languages, delay, automated, labelled, enabled, confirmed, since, Optional.empty(), "");
    }

    public Account off(String why) {
        return new Account(name, service, id, characters, languages, delay, automated, labelled, false, confirmed, since, quietUntil, why);
    }

    public Account quietUntil(Instant moment, String why) {
        return new Account(name, service, id, characters, languages, delay, automated, labelled, enabled, confirmed, since, Optional.of(moment), why);
    }

    /// Whether it may send at this moment.
    public boolean mayAct(Instant now) {
        return enabled && confirmed && quietUntil.map(end -> !now.isBefore(end)).orElse(true);
    }
}
