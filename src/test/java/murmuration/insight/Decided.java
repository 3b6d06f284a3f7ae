package murmuration.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.cast.Constraints;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.voice.Occasion;

/// Decisions and posts as they might have been recorded.
final class Decided {

    static final Constraints LIMITS = new Constraints(10, 5, 4, 8, 70, 50, .5, .5, "06-23", 12, Constraints.Budget.DEFAULT);
    static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
    private static final Inputs MOVED = new Inputs(.6, 0, .8, .8, .2, .9, 2, 1, -1, false, true, 100, 80, false);

    private Decided() {}

    static Inputs today(int posts) {
        return new Inputs(.6, 0, .8, .8, .2, .9, posts, 1, -1, false, true, 100, 80, false);
    }

    static Inputs moved(double weight) {
        return new Inputs(.6, 0, weight, .8, .2, .9, 2, 1, -1, false, true, 100, 80, false);
    }

    /// A post with this score.
    static Decision posted(long id, double score) {
        return decision(id, MOVED, Decision.Outcome.POSTED, score);
    }

    /// A draft she was not content with.
    static Decision unwritten(long id, double score) {
        return decision(id, MOVED, Decision.Outcome.UNWRITTEN, score);
    }

    static Decision silent(long id, Inputs inputs) {
        return decision(id, inputs, Decision.Outcome.SILENT, -1);
    }

    static Decision decision(long id, Inputs inputs, Decision.Outcome outcome, double score) {
        return new Decision(id, "Tria", NOON, Occasion.EVENT, "raid", 1, "The wardens came.", inputs, LIMITS, FourChecks.judge(inputs, LIMITS), outcome, score, "");
    }

    static Item item(Decision decision, double voice, Verdict verdict) {
        var post = new Post(
                decision.id() + 1000, "Tria", "tria", "raid", "Who signed?", NOON, NOON, decision.bestDraft(), "phrases", "anger", -.5, "", Optional.empty(), 3, decision.id() + 2000, decision.id(),
                List.of(new Post.Check("voice", voice, "")), List.of(), List.of(), List.of());
        return new Item(post, Optional.ofNullable(verdict), Optional.empty());
    }
}
