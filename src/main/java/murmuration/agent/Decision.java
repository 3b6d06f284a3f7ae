package murmuration.agent;

import java.time.Instant;
import java.util.List;
import murmuration.cast.Constraints;
import murmuration.voice.Occasion;

/// One look-and-decide of an agent, with every number that led to a post or to silence.
///
/// @param at story time
/// @param trace id of the trace that brought the subject up; 0 for none
/// @param situation the subject in a sentence
/// @param constraints hers at that moment
/// @param checks the four, in order
/// @param bestDraft 0..100, what her own checks gave the best draft; negative where nothing was written
/// @param reason one sentence: why she spoke, or why she is quiet
public record Decision(
        long id,
        String agent,
        Instant at,
        Occasion occasion,
        String topic,
        long trace,
        String situation,
        Inputs inputs,
        Constraints constraints,
        List<Check> checks,
        Outcome outcome,
        double bestDraft,
        String reason) {

    public enum Outcome {
        /// a post went to the desk
        POSTED,
        /// she wanted to, but no draft was good enough for her
        UNWRITTEN,
        /// one of the four checks said no
        SILENT
    }

    public Decision {
        checks = List.copyOf(checks);
    }

    Decision with(Outcome ended, double draft, String why) {
        return new Decision(id, agent, at, occasion, topic, trace, situation, inputs, constraints, checks, ended, draft, why);
    }
}
