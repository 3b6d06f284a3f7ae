package murmuration.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.quality.Brief;
import murmuration.review.Post;
import murmuration.voice.Occasion;
import murmuration.voice.Prompt;

/// One character's life, a plain loop on a virtual thread of its own: look, decide, write, check, lay on the desk, remember, rest.
///
/// She owns her [Memory] and touches nobody else's. She is called by no one: what she knows of the others she reads off the board, at her next look. Interrupt means
/// stop. Whatever goes wrong is hers alone: she leaves a fault trace, backs off, and goes on.
public final class Agent implements Runnable {

    private static final Duration SHORTEST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);
    private static final double SILENT_HOURS = 2;

    private final Supplier<Character> sheet;
    private final Surroundings world;
    private final SplittableRandom random;
    private final Inbox inbox;
    private final Weighing weighing;
    private final Briefing briefing;
    private final Author author;
    private final Peers peers;
    private final Publishing publishing;
    private final Self self;
    private final Memory memory;

    /// @param sheet her sheet, asked for at each look, so that what the novelist tunes counts from then on
    /// @param seed of everything she leaves to chance
    Agent(Supplier<Character> sheet, Surroundings world, long seed) {
        String name = sheet.get().name();
        this.sheet = sheet;
        this.world = world;
        this.random = new SplittableRandom(seed ^ name.hashCode());
        this.inbox = world.inboxes().computeIfAbsent(name, _ -> new Inbox());
        this.weighing = new Weighing(world);
        this.briefing = new Briefing(world);
        this.author = new Author(world.critic());
        this.peers = new Peers(world);
        this.publishing = new Publishing(world);
        this.self = new Self(name, world.wallClock());
        this.memory = world.ledger().memory(name).map(kept -> Memory.of(sheet.get(), kept)).orElseGet(() -> new Memory(sheet.get()));
    }

    public Status status() {
        return self.status(inbox.size());
    }

    /// Lives until the thread is interrupted.
    @Override
    public void run() {
        Duration backOff = SHORTEST_BACK_OFF;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
                rest();
                backOff = SHORTEST_BACK_OFF;
            } catch (InterruptedException _) { // the way an agent is asked to stop
                Thread.currentThread().interrupt();
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                backOff = fail(e, backOff);
            }
        }
        self.is(Doing.STOPPED, "");
    }

    /// One look, and at most one decision.
    void step() throws InterruptedException {
        Character who = sheet.get();
        self.is(Doing.LOOKING, "");
        Instant now = world.storyTime().instant();
        Look look = Look.at(world.board(), who, world.topicIds(), memory.cursor());
        takeIn(look, who, now);
        Optional<Task> task = inbox.take().or(() -> claimed(look, who, now)).or(() -> unasked(who, now));
        if (task.isPresent()) decide(task.get(), who, now);
        else self.quiet("Nothing new that matters to " + who.name() + ".");
        world.ledger().remember(who.name(), now, memory.kept());
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
            else memory.see(trace.text());
        }
        memory.readUpTo(look.cursor());
        if (inbox.size() >= who.constraints().overloadedAt()) peers.offer(who, now);
    }

    private void consider(Task task, Character who, Instant now) {
        Inputs glance = weighing.inputs(task, who, memory, Knowing.UNASKED, inbox.size(), now);
        if (!FourChecks.cares(glance, who.constraints()).passed()) return;
        if (!inbox.offer(task, who.constraints().maxQueue())) self.quiet("Has too much to speak about already, and let this go: " + task.situation());
    }

    private Optional<Task> claimed(Look look, Character who, Instant now) {
        Optional<Task> task = peers.claim(look.offers(), who, wanted -> isForHer(wanted, who, now), now);
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
        List<String> facts = Knowing.facts(who, world.canon(), world.chapter().getAsInt(), topic);
        String situation = facts.isEmpty() ? world.inWords(topic) : facts.get(random.nextInt(facts.size()));
        return Optional.of(new Task(Occasion.ALONE, topic, 0, "", situation, 0, false, Map.of()));
    }

    private void decide(Task task, Character who, Instant now) throws InterruptedException {
        self.is(Doing.DECIDING, task.situation());
        Knowing knowing = weighing.knowing(task, who, memory);
        Inputs inputs = weighing.inputs(task, who, memory, knowing, inbox.size(), now);
        List<Check> checks = FourChecks.judge(inputs, who.constraints());
        var decision = new Decision(
                world.ledger().nextId(), who.name(), now, task.occasion(), task.topic(), task.trace(), task.situation(), inputs, who.constraints(), checks, Decision.Outcome.SILENT, -1, "");
        Optional<Check> no = checks.stream().filter(check -> !check.passed()).findFirst();
        if (no.isPresent()) conclude(decision.with(Decision.Outcome.SILENT, -1, no.get().sentence()), 0);
        else write(task, who, knowing, decision);
    }

    /// Asks her voice, at most twice; the second time with her own criticism in the prompt.
    private void write(Task task, Character who, Knowing knowing, Decision decision) throws InterruptedException {
        self.is(Doing.WRITING, task.situation());
        Brief brief = briefing.brief(task, who, memory);
        Author.Drafts drafts = drafts(task, who, knowing, brief);
        if (!drafts.isGoodEnough(who.constraints())) {
            drafts.best().flatMap(best -> Reflection.onDrafts(best.score())).ifPresent(memory::advise);
            drafts = drafts(task, who, knowing, brief);
        }
        self.is(Doing.CHECKING, task.situation());
        double best = drafts.best().map(Author.Scored::total).orElse(0.0);
        memory.rate(task.topic(), best, decision.at());
        if (drafts.isGoodEnough(who.constraints())) lay(task, who, knowing, drafts, decision.with(Decision.Outcome.POSTED, best, "Wrote about it: " + task.situation()));
        else conclude(decision.with(Decision.Outcome.UNWRITTEN, best, drafts.whyNot()), 0);
    }

    private Author.Drafts drafts(Task task, Character who, Knowing knowing, Brief brief) throws InterruptedException {
        Prompt prompt = briefing.prompt(task, who, memory, knowing, random);
        Author.Drafts drafts = author.write(world.voice(), prompt, brief, who, random.nextLong());
        memory.spent(drafts.tokens(), world.storyTime().instant());
        self.count(new Status.Counts(0, 0, 0, drafts.asked(), drafts.tokens(), 0, 0));
        return drafts;
    }

    private void lay(Task task, Character who, Knowing knowing, Author.Drafts drafts, Decision decision) {
        long began = System.nanoTime();
        Post post = publishing.publish(task, who, knowing, drafts, memory.stance(task.topic()), decision);
        memory.spoke(task.topic(), post.text(), decision.at());
        world.measures().acted(Duration.ofNanos(System.nanoTime() - began));
        self.posted(post.text(), post.emotion());
        conclude(decision, publishing.chain(task));
    }

    private void conclude(Decision decision, int chainLength) {
        world.ledger().record(decision);
        world.measures().decided(decision.outcome() == Decision.Outcome.POSTED ? 1 : 0, chainLength);
        self.decided(decision, memory.postsToday(decision.at()));
    }

    /// The more curious, the sooner she looks again; what the novelist hands her wakes her.
    private void rest() throws InterruptedException {
        double minutes = (8 + 40 * (1 - sheet.get().constraints().curiosity())) * (.6 + .8 * random.nextDouble());
        self.rests();
        world.rest().of(Duration.ofMillis(Math.round(minutes * 60_000)), inbox::hasHanded);
    }

    private Duration fail(Throwable e, Duration backOff) {
        self.failed(e, backOff);
        world.board().leave(Mark.of(self.name(), TraceType.FAULT, world.anyTopic(), world.storyTime().instant(), "Something went wrong: " + e.getMessage()).strength(.5));
        System.getLogger(Agent.class.getName()).log(System.Logger.Level.WARNING, self.name() + " failed and backs off for " + backOff.toSeconds() + " s", e);
        try {
            Thread.sleep(backOff);
        } catch (InterruptedException _) { // asked to stop while backing off
            Thread.currentThread().interrupt();
        }
        Duration doubled = backOff.multipliedBy(2);
        return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    }
}
