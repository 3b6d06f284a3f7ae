package murmuration.agent;

import java.time.Instant;
import java.util.Optional;

/// How an agent is, as she last said so herself. A value: whoever looks cannot disturb her.
///
/// @param since wall-clock time since when she is at it
/// @param why one sentence: why she is quiet, what she writes about, what went wrong and when she tries again
/// @param waiting subjects in her inbox
/// @param mood one lower-case word
public record Status(
        String name,
        Doing doing,
        Instant since,
        String why,
        int postsToday,
        int waiting,
        String mood,
        Optional<Decision> lastDecision,
        Optional<String> lastPost,
        Counts counts) {

    /// One who lives in another studio of a writers' room.
    public static Status elsewhere(String name, String why) {
        return new Status(name, Doing.QUIET, Instant.EPOCH, why, 0, 0, "", Optional.empty(), Optional.empty(), Counts.NONE);
    }

    Status with(Doing changed, Instant sinceThen, String reason) {
        return new Status(name, changed, sinceThen, reason, postsToday, waiting, mood, lastDecision, lastPost, counts);
    }

    /// What she did since the world was opened.
    public record Counts(long decisions, long posts, long silences, long drafts, long tokens, long steals, long faults) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts andSteal() {
            return new Counts(decisions, posts, silences, drafts, tokens, steals + 1, faults);
        }

        public Counts plus(Counts more) {
            return new Counts(
                    decisions + more.decisions, posts + more.posts, silences + more.silences, drafts + more.drafts, tokens + more.tokens, steals + more.steals, faults + more.faults);
        }
    }
}
