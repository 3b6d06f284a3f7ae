package murmuration.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import murmuration.agent.Check;
import murmuration.agent.Decision;
import murmuration.board.Trace;
import murmuration.review.Item;
import murmuration.review.Post;

/// What scripts read, field by field as `command-line.md` says.
final class Rows {

    private Rows() {}

    /// A post on the desk.
    ///
    /// @param at story time
    /// @param checks 0..100 by name
    /// @param judge who gave the verdict, where several novelists share the desk
    record DeskRow(
            long id,
            String character,
            String topic,
            String text,
            double score,
            String state,
            Instant at,
            List<Post.Alternative> alternatives,
            List<Post.Seen> traces,
            List<Post.Passage> passages,
            Map<String, Double> checks,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String judge) {

        static DeskRow of(Item item) {
            Post post = item.post();
            return new DeskRow(
                    post.id(), post.character(), post.topic(), item.text(), rounded(post.score()), item.state().name().toLowerCase(Locale.ROOT), post.at(),
                    post.alternatives(), post.traces(), post.passages(), post.scores(), item.judge());
        }
    }

    record Posted(String type, @JsonUnwrapped DeskRow post) {}

    /// @param id `d` and a number, which `why` takes too
    record DecisionRow(
            String type, String id, String character, Instant at, String occasion, String topic, String situation, String outcome, double bestDraft, String reason, List<Check> checks) {

        static DecisionRow of(Decision decision) {
            return new DecisionRow(
                    "decision", "d" + decision.id(), decision.agent(), decision.at(), decision.occasion().name().toLowerCase(Locale.ROOT), decision.topic(), decision.situation(),
                    decision.outcome().name().toLowerCase(Locale.ROOT), rounded(decision.bestDraft()), decision.reason(), decision.checks());
        }
    }

    record Fault(String type, String character, Instant at, String text) {
        static Fault of(Trace trace) {
            return new Fault("fault", trace.agent(), trace.at(), trace.text());
        }
    }

    static double rounded(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
