package murmuration.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.voice.Occasion;

/// What an agent turns to next: something that waits in her inbox, something that a peer has too much of, or something of her own.
final class Attention {

    private static final double SILENT_HOURS = 2;

    /// How often somebody sociable answers before she turns to the news.
    private static final double TALKATIVE = .6;
    private static final int ENOUGH = 2;

    private final Surroundings world;
    private final Weighing weighing;
    private final Memory memory;
    private final Inbox inbox;
    private final Self self;
    private final Peers peers;
    private final SplittableRandom random;

    Attention(Surroundings world, Weighing weighing, Memory memory, Inbox inbox, Self self, SplittableRandom random) {
        this.world = world;
        this.weighing = weighing;
        this.memory = memory;
        this.inbox = inbox;
        this.self = self;
        this.peers = new Peers(world);
        this.random = random;
    }

    /// Whether she already let her peers know that she has too much to speak about.
    private boolean overloaded;

    /// Looks at the board once, learns from it, and chooses.
    Optional<Task> next(Character who, Instant now) {
        Look look = Look.at(world.board(), who, world.topicIds(), memory.cursor());
        memory.readUpTo(look.cursor()); // first, so that something she stumbles over is not met again at every look
        takeIn(look, who, now);
        boolean talks = random.nextDouble() < TALKATIVE * who.constraints().sociability();
        return (talks ? inbox.take(task -> isAnswer(task) && weighing.hasWords(task, who)) : Optional.<Task>empty())
                .or(() -> inbox.take(task -> task.handed() || weighing.hasWords(task, who)))
                .or(() -> weighing.onHerMind(who).isEmpty() ? Optional.empty() : unasked(who, now))
                .or(() -> talks ? inbox.take(Attention::isAnswer) : Optional.empty())
                .or(inbox::take).or(() -> claimed(look.offers(), who, now)).or(() -> unasked(who, now));
    }

    /// Learns from what is new, hears verdicts, and notes what is worth speaking about.
    private void takeIn(Look look, Character who, Instant now) {
        for (Trace verdict : look.verdicts()) {
            Reflection.worth(verdict).ifPresent(worth -> memory.rate(verdict.topic(), worth, now));
            Reflection.onVerdict(verdict).ifPresent(memory::advise);
        }
        for (Trace trace : look.subjects()) {
            world.measures().read(Duration.between(trace.at(), now));
            consider(Look.task(trace), who, now);
            if (trace.type() == TraceType.POST) memory.learn(trace);
            else memory.see(trace);
        }
        boolean isNow = inbox.size() >= who.constraints().overloadedAt();
        if (isNow && !overloaded) offer(who, now);
        overloaded = isNow;
    }

    private void consider(Task task, Character who, Instant now) {
        Inputs glance = weighing.inputs(task, who, memory, Knowing.UNASKED, inbox.size(), now);
        if (!FourChecks.cares(glance, who.constraints()).passed() || isWaiting(task) || hasSaidEnough(task, who)) return;
        if (!inbox.offer(task, who.constraints().maxQueue())) letGo(task, who).ifPresent(refused -> refuse(refused, who, now));
    }

    /// Her word on the news and one answer to somebody: a third would be the same person on the same thing again.
    private boolean hasSaidEnough(Task task, Character who) {
        return isAnswer(task) && Talk.endingIn(world.board(), task.trace()).timesSpoken(world.board(), who.name()) >= ENOUGH;
    }

    private static boolean isAnswer(Task task) {
        return task.occasion() == Occasion.ANSWER;
    }

    /// One talk at a time is enough to have in mind; news always goes in.
    private boolean isWaiting(Task task) {
        return task.occasion() == Occasion.ANSWER && inbox.waiting().stream().anyMatch(other -> other.occasion() == Occasion.ANSWER);
    }

    /// What a full inbox cannot hold: the task itself; but for something that she has words for, another that she has none for; and the last of the news where no
    /// answer waits yet, so that a busy day does not end every talk.
    private Optional<Task> letGo(Task task, Character who) {
        int most = who.constraints().maxQueue();
        Optional<Task> last = weighing.hasWords(task, who) ? inbox.claim(most, other -> !weighing.hasWords(other, who)) : Optional.empty();
        if (last.isEmpty() && isAnswer(task)) last = inbox.claim(most, other -> other.occasion() == Occasion.EVENT);
        if (last.isPresent()) inbox.offer(task, most);
        return last.or(() -> Optional.of(task));
    }

    private void refuse(Task task, Character who, Instant now) {
        Decision no = weighing.judge(task, who, memory, Knowing.UNASKED, who.constraints().maxQueue(), now);
        self.decided(no, memory.postsToday(now));
    }

    private void offer(Character who, Instant now) {
        List<Task> hers = inbox.waiting().stream().filter(task -> !task.handed()).toList();
        if (!hers.isEmpty()) peers.offer(who, hers.getLast(), now);
    }

    private Optional<Task> claimed(List<Trace> offers, Character who, Instant now) {
        Optional<Task> task = peers.claim(offers, who, wanted -> isForHer(wanted, who, now), now);
        if (task.isPresent()) self.count(Status.Counts.NONE.andSteal());
        return task;
    }

    private boolean isForHer(Task task, Character who, Instant now) {
        Inputs inputs = weighing.inputs(task, who, memory, weighing.knowing(task, who, memory), inbox.size(), now);
        return FourChecks.allPassed(FourChecks.judge(inputs, who.constraints()));
    }

    /// When nothing is new and she has been silent for a while, she may speak from herself.
    private Optional<Task> unasked(Character who, Instant now) {
        boolean inclined = random.nextDouble() < .15 + .5 * who.constraints().sociability();
        if (memory.hoursSilent(now) < SILENT_HOURS || !inclined || world.topics().isEmpty()) return Optional.empty();
        String topic = weighing.topicOfHers(who, random);
        List<String> facts = Knowing.facts(who, world.canon(), world.chapter().getAsInt(), topic, world.inWords(topic));
        String situation = facts.isEmpty() ? world.inWords(topic) : facts.get(random.nextInt(facts.size()));
        return Optional.of(new Task(Occasion.ALONE, topic, 0, "", situation, 0, false, Map.of()));
    }
}
