package murmuration.insight;

import murmuration.agent.Decision;
import murmuration.agent.Inputs;
import murmuration.cast.ActiveHours;
import murmuration.cast.Constraints;

/// A recorded decision, as much of it as is needed to make it again. Its sentences stay in the database, so that hundreds of thousands have room.
///
/// @param hour of the week, 0 is Monday's first
/// @param bestDraft 0..100; negative where nothing was written
record Case(long id, String agent, String topic, int hour, Inputs inputs, Constraints constraints, Decision.Outcome outcome, double bestDraft) {

    static Case of(Decision decision) {
        int hour = ActiveHours.hourOfWeek(decision.at());
        return new Case(decision.id(), decision.agent().intern(), decision.topic().intern(), hour, decision.inputs(), decision.constraints(), decision.outcome(), decision.bestDraft());
    }

    boolean spoke() {
        return outcome == Decision.Outcome.POSTED;
    }
}
