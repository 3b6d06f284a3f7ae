package murmuration.agent;

import java.util.List;
import java.util.Locale;
import murmuration.cast.Constraints;

/// The four checks an agent makes before she writes: does she know about it, does she care, has she room today, is it likely to be good enough.
///
/// Pure functions of what a [Decision] records, so that the same inputs and constraints always give the same answer, today and when they are judged again.
public final class FourChecks {

    /// How much of a subject she has to know, 0..1.
    static final double KNOWS = .15;

    /// What she answers may come this much sooner than the topic has cooled down.
    private static final double ANSWERS_SOONER = .25;

    /// The part of her own threshold that she has to expect before she tries.
    private static final double HOPE = .85;

    private FourChecks() {}

    public static List<Check> judge(Inputs in, Constraints limits) {
        return List.of(knows(in), cares(in, limits), hasRoom(in, limits), goodEnough(in, limits));
    }

    /// The same answer without its sentences, for whoever judges very many decisions again.
    public static boolean pass(Inputs in, Constraints limits) {
        return in.knowledge() >= KNOWS && motivation(in) >= restraint(limits) && obstacle(in, limits) == Obstacle.NONE && in.expectedQuality() >= hope(limits);
    }

    public static boolean allPassed(List<Check> checks) {
        return checks.stream().allMatch(Check::passed);
    }

    /// Topic weight x decayed salience x relationship x novelty. A faint, familiar word of a stranger moves her less than a fresh one of a friend.
    public static double motivation(Inputs in) {
        if (in.handed()) return 1;
        double salience = .4 + .6 * in.salience();
        double relationship = 1 + .3 * Math.abs(in.relationship());
        double novelty = .5 + .5 * in.novelty();
        return Math.clamp(in.weight() * salience * relationship * novelty, 0, 1);
    }

    private static Check knows(Inputs in) {
        boolean passed = in.knowledge() >= KNOWS;
        String sentence = passed ? "Knows about it."
                : in.knownFrom() > 0 ? "Does not know of it before chapter " + in.knownFrom() + "." : "Was not there, and nobody told of it.";
        return new Check("knows", passed, in.knowledge(), KNOWS, sentence);
    }

    static Check cares(Inputs in, Constraints limits) {
        double value = motivation(in);
        double threshold = restraint(limits);
        String sentence = value >= threshold ? "Cares about it." : in.weight() <= 0 ? "Does not care about this." : "It does not move enough to say something.";
        return new Check("cares", value >= threshold, value, threshold, sentence);
    }

    /// How much something has to move her: the more sociable, the less.
    private static double restraint(Constraints limits) {
        return .36 - .2 * limits.sociability();
    }

    private static double hope(Constraints limits) {
        return limits.qualityThreshold() * HOPE;
    }

    private enum Obstacle { NONE, SAID_ENOUGH, BUDGET, QUEUE, ASLEEP, COOLING }

    private static Obstacle obstacle(Inputs in, Constraints limits) {
        if (in.postsToday() >= limits.dailyPosts()) return Obstacle.SAID_ENOUGH;
        if (in.tokensToday() >= limits.budget().tokensPerDay()) return Obstacle.BUDGET;
        if (in.handed()) return Obstacle.NONE;
        if (in.waiting() >= limits.maxQueue()) return Obstacle.QUEUE;
        if (!in.active()) return Obstacle.ASLEEP;
        return in.hoursSinceTopic() >= 0 && in.hoursSinceTopic() < cooldown(in, limits) ? Obstacle.COOLING : Obstacle.NONE;
    }

    private static double cooldown(Inputs in, Constraints limits) {
        return limits.topicCooldownHours() * (in.answering() ? ANSWERS_SOONER : 1);
    }

    private static Check hasRoom(Inputs in, Constraints limits) {
        return switch (obstacle(in, limits)) {
            case NONE -> room(true, 1, "Has room: " + in.postsToday() + " of " + limits.dailyPosts() + " today.");
            case SAID_ENOUGH -> room(false, 0, "Has said enough for today (" + in.postsToday() + " of " + limits.dailyPosts() + ").");
            case BUDGET -> room(false, 0, "Has used up the day's budget.");
            case QUEUE -> room(false, 0, "Has too much to speak about already (" + in.waiting() + " subjects).");
            case ASLEEP -> room(false, 0, "Is asleep at this hour.");
            case COOLING -> room(false, in.hoursSinceTopic() / cooldown(in, limits), "The topic cools down for " + hours(cooldown(in, limits) - in.hoursSinceTopic()) + " more.");
        };
    }

    private static Check room(boolean passed, double value, String sentence) {
        return new Check("room", passed, value, 1, sentence);
    }

    private static Check goodEnough(Inputs in, Constraints limits) {
        double threshold = hope(limits);
        boolean passed = in.expectedQuality() >= threshold;
        return new Check("quality", passed, in.expectedQuality(), threshold, passed ? "Expects to do it well." : "Does not expect to do this well.");
    }

    private static String hours(double hours) {
        return hours >= 1 ? Math.round(hours) + " h" : String.format(Locale.ROOT, "%d min", Math.max(1, Math.round(hours * 60)));
    }
}
