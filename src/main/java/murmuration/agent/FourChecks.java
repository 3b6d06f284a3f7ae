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
        double threshold = .36 - .2 * limits.sociability();
        String sentence = value >= threshold ? "Cares about it." : in.weight() <= 0 ? "Does not care about this." : "It does not move enough to say something.";
        return new Check("cares", value >= threshold, value, threshold, sentence);
    }

    private static Check hasRoom(Inputs in, Constraints limits) {
        double cooldown = limits.topicCooldownHours() * (in.answering() ? ANSWERS_SOONER : 1);
        double left = in.hoursSinceTopic() < 0 || in.handed() ? 0 : cooldown - in.hoursSinceTopic();
        if (in.postsToday() >= limits.dailyPosts()) return room(false, 0, "Has said enough for today (" + in.postsToday() + " of " + limits.dailyPosts() + ").");
        if (in.tokensToday() >= limits.budget().tokensPerDay()) return room(false, 0, "Has used up the day's budget.");
        if (in.waiting() >= limits.maxQueue() && !in.handed()) return room(false, 0, "Has too much to speak about already (" + in.waiting() + " subjects).");
        if (!in.active() && !in.handed()) return room(false, 0, "Is asleep at this hour.");
        if (left > 0) return room(false, 1 - left / cooldown, "The topic cools down for " + hours(left) + " more.");
        return room(true, 1, "Has room: " + in.postsToday() + " of " + limits.dailyPosts() + " today.");
    }

    private static Check room(boolean passed, double value, String sentence) {
        return new Check("room", passed, value, 1, sentence);
    }

    private static Check goodEnough(Inputs in, Constraints limits) {
        double threshold = limits.qualityThreshold() * HOPE;
        boolean passed = in.expectedQuality() >= threshold;
        return new Check("quality", passed, in.expectedQuality(), threshold, passed ? "Expects to do it well." : "Has not done well on this lately.");
    }

    private static String hours(double hours) {
        return hours >= 1 ? Math.round(hours) + " h" : String.format(Locale.ROOT, "%d min", Math.max(1, Math.round(hours * 60)));
    }
}
