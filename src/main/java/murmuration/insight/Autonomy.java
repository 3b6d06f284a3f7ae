package murmuration.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import murmuration.agent.Measures;
import murmuration.agent.Swarm;

/// How little a swarm coordinates, as the architecture measures it.
///
/// @param tracesPerDecision marks an agent leaves for a decision it makes; the architecture asks for 0 to 1
/// @param messagesBetweenAgents subjects that one agent put into another's inbox; there is no way to, so anything but 0 is a fault
/// @param decisionToActionP50 milliseconds between having decided and the post being on the desk, without the time the voice took
/// @param dependencyChain how many had to agree, on average, before a post was laid on the desk; 1 is its author alone
/// @param talkLength how many traces stood on average behind one another when somebody posted
/// @param alive agents with a living thread
/// @param informationAgeP50 story minutes between a trace being left and being read
public record Autonomy(
        double tracesPerDecision,
        long messagesBetweenAgents,
        double decisionToActionP50,
        double decisionToActionP99,
        double dependencyChain,
        double talkLength,
        long alive,
        double informationAgeP50,
        double informationAgeP99) {

    private static final double MILLIS_PER_MINUTE = 60_000;

    public static Autonomy of(Swarm swarm) {
        Measures measures = swarm.measures();
        return new Autonomy(
                measures.tracesPerDecision(),
                swarm.messages(),
                measures.decisionToAction().millis(.5),
                measures.decisionToAction().millis(.99),
                measures.dependencyChain(),
                measures.talkLength(),
                swarm.alive(),
                measures.ageOfInformation().millis(.5) / MILLIS_PER_MINUTE,
                measures.ageOfInformation().millis(.99) / MILLIS_PER_MINUTE);
    }

    /// By the names that the command line prints.
    public Map<String, Object> byName() {
        var named = new LinkedHashMap<String, Object>();
        named.put("tracesPerDecision", rounded(tracesPerDecision));
        named.put("messagesBetweenAgents", messagesBetweenAgents);
        named.put("decisionToActionP50Millis", rounded(decisionToActionP50));
        named.put("decisionToActionP99Millis", rounded(decisionToActionP99));
        named.put("dependencyChain", rounded(dependencyChain));
        named.put("talkLength", rounded(talkLength));
        named.put("agentsAlive", alive);
        named.put("informationAgeP50StoryMinutes", rounded(informationAgeP50));
        named.put("informationAgeP99StoryMinutes", rounded(informationAgeP99));
        return named;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
