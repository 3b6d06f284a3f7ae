package murmuration.agent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.voice.Occasion;
import murmuration.voice.PhraseIndex;

/// Gathers the numbers that a decision is made from.
final class Weighing {

    /// The weight of any topic for somebody whose sheet names none.
    private static final double OPEN_TO_ANYTHING = .6;
    private static final double HER_OWN_MATTER = .8;
    private static final double LONG_GONE = .2;

    private final Surroundings world;
    private Map<String, List<String>> book = Map.of();
    private PhraseIndex words = PhraseIndex.of(book);

    Weighing(Surroundings world) {
        this.world = world;
    }

    Knowing knowing(Task task, Character who, Memory memory) {
        return Knowing.of(task, world.inWords(task.topic()), who, world.canon(), world.chapter().getAsInt(), memory.learned(task.topic()));
    }

    Inputs inputs(Task task, Character who, Memory memory, Knowing knowing, int waiting, Instant now) {
        return new Inputs(
                knowing.score(),
                knowing.knownFrom(),
                weight(who, task),
                salience(task),
                task.from().isEmpty() || task.from().equals(Trace.NOVELIST) ? 0 : memory.affinity(task.from()),
                task.occasion() == Occasion.ALONE ? 1 : memory.novelty(task.situation(), task.trace()),
                memory.postsToday(now),
                waiting,
                memory.hoursSince(task.topic(), now),
                task.occasion() == Occasion.ANSWER || isUnforeseen(task),
                who.constraints().activeAt(now),
                memory.tokensToday(now),
                memory.expectedQuality(task.topic(), now),
                task.handed());
    }

    /// The four checks on a task, as a decision to be silent where one of them says no.
    ///
    /// @param waiting subjects in her inbox beside this one
    Decision judge(Task task, Character who, Memory memory, Knowing knowing, int waiting, Instant now) {
        Inputs inputs = inputs(task, who, memory, knowing, waiting, now);
        List<Check> checks = FourChecks.judge(inputs, who.constraints());
        String reason = checks.stream().filter(check -> !check.passed()).map(Check::sentence).findFirst().orElse("");
        return new Decision(
                world.ledger().nextId(), who.name(), now, task.occasion(), task.topic(), task.trace(), task.situation(), inputs, who.constraints(), checks, Decision.Outcome.SILENT, -1, reason);
    }

    /// A topic drawn by how much it means to her.
    String topicOfHers(Character who, SplittableRandom random) {
        List<String> topics = world.topicIds();
        double[] weights = topics.stream().mapToDouble(topic -> Math.max(0, weight(who, topic))).toArray();
        double pick = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            pick -= weights[i];
            if (pick < 0) return topics.get(i);
        }
        return topics.getLast();
    }

    /// What she has something of her own to say on matters to her, whatever its topic.
    private double weight(Character who, Task task) {
        double weight = weight(who, task.topic());
        return words(who).isAimedAt(task.occasion(), task.topic(), task.situation(), "", who.name(), who.knowledge().hasMet()) ? Math.max(weight, HER_OWN_MATTER) : weight;
    }

    /// What her phrase book has words for; it is read again when the novelist gave her another.
    PhraseIndex words(Character who) {
        if (who.voice().phrases() != book) {
            book = who.voice().phrases();
            words = PhraseIndex.of(book);
        }
        return words;
    }

    private static double weight(Character who, String topic) {
        return who.motivations().isEmpty() ? OPEN_TO_ANYTHING : who.motivation(topic).weight();
    }

    /// What the novelist let happen in her own words: it stands in no chapter, and its topic is only the nearest there is, so that a topic which still cools down is no
    /// reason to say nothing for hours.
    private static boolean isUnforeseen(Task task) {
        return task.occasion() == Occasion.EVENT && "0".equals(task.details().get("chapter"));
    }

    private double salience(Task task) {
        Optional<Trace> trace = world.board().trace(task.trace());
        return trace.map(world.board()::strength).orElse(task.occasion() == Occasion.ALONE ? HER_OWN_MATTER : LONG_GONE);
    }
}
