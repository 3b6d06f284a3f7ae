package murmuration.agent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.voice.Calls;
import murmuration.voice.Matter;
import murmuration.voice.Occasion;
import murmuration.voice.PhraseIndex;

/// Gathers the numbers that a decision is made from.
final class Weighing {

    /// The weight of any topic for somebody whose sheet names none.
    private static final double OPEN_TO_ANYTHING = .6;
    private static final double HER_OWN_MATTER = .8;
    private static final double LONG_GONE = .2;
    private static final double WORDS_AT_HAND = 90;

    private final Surroundings world;
    private Map<String, List<String>> book = Map.of();
    private PhraseIndex words = PhraseIndex.of(book);
    private Calls calls = Calls.of("", book);

    Weighing(Surroundings world) {
        this.world = world;
    }

    Knowing knowing(Task task, Character who, Memory memory) {
        return Knowing.of(task, world.inWords(task.topic()), who, world.canon(), world.chapter().getAsInt(), memory.learned(task.topic()));
    }

    Inputs inputs(Task task, Character who, Memory memory, Knowing knowing, int waiting, Instant now) {
        boolean aimed = isAimedAt(task, who);
        return new Inputs(
                knowing.score(),
                knowing.knownFrom(),
                weight(who, task, aimed),
                salience(task),
                task.from().isEmpty() || task.from().equals(Trace.NOVELIST) ? 0 : memory.affinity(task.from()),
                task.occasion() == Occasion.ALONE ? 1 : memory.novelty(task.situation(), task.trace()),
                memory.postsToday(now),
                waiting,
                memory.hoursSince(task.topic(), now),
                task.occasion() == Occasion.ANSWER || isUnforeseen(task),
                who.constraints().activeAt(now),
                memory.tokensToday(now),
                expectedQuality(task, who, aimed, memory, now),
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

    /// A topic drawn by how much it means to her, where she has something on her mind one of those.
    String topicOfHers(Character who, SplittableRandom random) {
        Set<String> onHerMind = onHerMind(who);
        List<String> hers = world.topicIds().stream().filter(onHerMind::contains).toList();
        List<String> topics = hers.isEmpty() ? world.topicIds() : hers;
        double[] weights = topics.stream().mapToDouble(topic -> Math.max(0, weight(who, topic))).toArray();
        double pick = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            pick -= weights[i];
            if (pick < 0) return topics.get(i);
        }
        return topics.getLast();
    }

    /// What she has words for she will do well, however the last attempt without any went.
    private double expectedQuality(Task task, Character who, boolean aimed, Memory memory, Instant now) {
        double expected = memory.expectedQuality(task.topic(), now);
        double hope = world.voice().hope(who.name());
        return aimed ? Math.max(expected, WORDS_AT_HAND) : expected <= hope || hasWords(task, who) ? expected : hope;
    }

    /// What her phrase book has words for she can speak about at once.
    boolean hasWords(Task task, Character who) {
        return words(who).hasWords(matter(task), calls(who), world.chapter().getAsInt());
    }

    private boolean isAimedAt(Task task, Character who) {
        return words(who).isAimedAt(matter(task), calls(who), world.chapter().getAsInt());
    }

    /// Topics on which her phrase book has something for a quiet hour at this point of the story.
    Set<String> onHerMind(Character who) {
        return words(who).topics(Occasion.ALONE, world.chapter().getAsInt());
    }

    /// What she has something of her own to say on matters to her, whatever its topic.
    private static double weight(Character who, Task task, boolean aimed) {
        double weight = weight(who, task.topic());
        return aimed ? Math.max(weight, HER_OWN_MATTER) : weight;
    }

    private Matter matter(Task task) {
        return new Matter(task.occasion(), task.topic(), task.situation(), Talk.beginning(world.board(), task), Talk.isInTheBook(world.board(), task));
    }

    private Calls calls(Character who) {
        words(who);
        return calls.with(who.knowledge().hasMet());
    }

    /// What her phrase book has words for; it is read again when the novelist gave her another.
    private PhraseIndex words(Character who) {
        if (who.voice().phrases() != book) {
            book = who.voice().phrases();
            words = PhraseIndex.of(book);
            calls = Calls.of(who.name(), book);
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
