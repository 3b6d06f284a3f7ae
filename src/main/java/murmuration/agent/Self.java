package murmuration.agent;

import java.time.Duration;
import java.util.Optional;

/// What an agent says of herself, published as one immutable [Status] that anybody may look at. Written by her own thread only.
final class Self {

    private final Surroundings world;
    private volatile Status status;

    Self(String name, Surroundings world, int postsToday) {
        this.world = world;
        this.status = new Status(name, Doing.RESTING, world.wallClock().instant(), "Has not looked at the board yet.", postsToday, 0, "calm", Optional.empty(), Optional.empty(), Status.Counts.NONE);
    }

    String name() {
        return status.name();
    }

    Status status(int waiting) {
        Status now = status;
        return new Status(now.name(), now.doing(), now.since(), now.why(), now.postsToday(), waiting, now.mood(), now.lastDecision(), now.lastPost(), now.counts());
    }

    void is(Doing doing, String why) {
        become(doing, why, status.postsToday(), status.mood(), status.lastDecision(), status.lastPost(), status.counts());
    }

    /// The reason why she was quiet holds until she has found something else, so that there is one at any moment.
    void looks() {
        is(Doing.LOOKING, status.why());
    }

    void quiet(String why) {
        is(Doing.QUIET, why);
    }

    /// At rest she keeps the reason why she is quiet.
    void rests() {
        boolean spoke = status.lastDecision().map(decision -> decision.outcome() == Decision.Outcome.POSTED).orElse(false);
        is(status.doing() == Doing.QUIET || !spoke ? Doing.QUIET : Doing.RESTING, status.why());
    }

    /// What she decided goes into the ledger, unless it went there with her post, and what came of it shows.
    void decided(Decision decision, int postsToday) {
        boolean posted = decision.outcome() == Decision.Outcome.POSTED;
        if (!posted) world.ledger().record(decision);
        world.measures().decided(posted ? 1 : 0);
        var counts = status.counts().plus(new Status.Counts(1, posted ? 1 : 0, posted ? 0 : 1, 0, 0, 0, 0));
        become(posted ? Doing.RESTING : Doing.QUIET, decision.reason(), postsToday, status.mood(), Optional.of(decision), status.lastPost(), counts);
    }

    /// A post that could not be kept was none.
    void unposted(Decision instead, int postsToday) {
        world.ledger().record(instead);
        world.measures().unposted();
        become(Doing.QUIET, instead.reason(), postsToday, status.mood(), Optional.of(instead), status.lastPost(), status.counts().plus(new Status.Counts(0, -1, 1, 0, 0, 0, 0)));
    }

    void posted(String text, String mood) {
        become(status.doing(), status.why(), status.postsToday(), mood, status.lastDecision(), Optional.of(text), status.counts());
    }

    void count(Status.Counts more) {
        become(status.doing(), status.why(), status.postsToday(), status.mood(), status.lastDecision(), status.lastPost(), status.counts().plus(more));
    }

    void failed(Throwable e, Duration backOff) {
        is(Doing.FAILED, what(e) + " Tries again in " + backOff.toSeconds() + " s.");
        count(new Status.Counts(0, 0, 0, 0, 0, 0, 1));
    }

    /// What went wrong, in words.
    static String what(Throwable e) {
        return e.getMessage() == null ? "Something unexpected happened." : e.getMessage();
    }

    private void become(Doing doing, String why, int postsToday, String mood, Optional<Decision> decision, Optional<String> post, Status.Counts counts) {
        var since = doing == status.doing() ? status.since() : world.wallClock().instant();
        status = new Status(status.name(), doing, since, why, postsToday, 0, mood, decision, post, counts);
    }
}
