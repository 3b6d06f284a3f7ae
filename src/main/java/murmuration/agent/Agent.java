package murmuration.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import murmuration.board.Mark;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.quality.Brief;
import murmuration.review.Post;
import murmuration.store.StoreException;
import murmuration.voice.Prompt;
import murmuration.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/// One character's life, a plain loop on a virtual thread of its own: look, decide, write, check, lay on the desk, remember, rest.
///
/// She owns her [Memory] and touches nobody else's. She is called by no one: what she knows of the others she reads off the board, at her next look. Interrupt means
/// stop. Whatever goes wrong is hers alone: she leaves a fault trace, backs off, and goes on.
public final class Agent implements Runnable {

    private final Supplier<Character> sheet;
    private final Surroundings world;
    private final SplittableRandom random;
    private final Inbox inbox;
    private final Weighing weighing;
    private final Briefing briefing;
    private final Author author;
    private final Publishing publishing;
    private final Memory memory;
    private final Self self;
    private final Attention attention;
    private final BackOff backOff = new BackOff();
    private final Laying laying;
    private Memory.@Nullable Kept kept;

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
        this.author = new Author(world.critic(), world.lessons());
        this.publishing = new Publishing(world);
        this.memory = world.ledger().memory(name).map(this::remembering).orElseGet(() -> new Memory(sheet.get()));
        this.self = new Self(name, world, memory.postsToday(world.storyTime().instant()));
        this.laying = new Laying(memory, self, inbox, backOff);
        this.attention = new Attention(world, weighing, memory, inbox, self, random);
    }

    private Memory remembering(Memory.Kept kept) {
        kept.waiting().reversed().forEach(inbox::giveBack);
        Memory hers = Memory.of(sheet.get(), kept);
        hers.readUpTo(Math.min(kept.cursor(), world.board().cursor())); // a crash may have lost the last traces that she had read
        String name = sheet.get().name();
        world.desk().items(item -> item.post().character().equals(name)).forEach(item -> hers.recall(item.post())); // and the last that she remembered, while her posts are there
        return hers;
    }

    public Status status() {
        return self.status(inbox.size());
    }

    /// Lives until the thread is interrupted. After that she may live again on another thread.
    @Override
    public void run() {
        inbox.own();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
                rest();
                backOff.succeeded();
            } catch (InterruptedException _) { // the way an agent is asked to stop
                Thread.currentThread().interrupt();
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                fail(e);
            }
        }
        try {
            laying.settle();
        } catch (StoreException e) { // she ends either way; the post's trace is gone, and the ledger says why
            System.getLogger(Agent.class.getName()).log(System.Logger.Level.WARNING, self.name() + " ended without her last post", e);
        }
        remember();
        world.ledger().writeSoon();
        self.is(Doing.STOPPED, "");
    }

    /// One look, and at most one decision of what to do.
    void step() throws InterruptedException {
        Character who = sheet.get();
        self.looks();
        Instant now = world.storyTime().instant();
        Optional<Task> task = attention.next(who, now);
        if (task.isPresent()) decide(task.get(), who, now);
        else self.quiet("Nothing new that matters to " + who.name() + ".");
        if (!inbox.hasHanded()) laying.settle(); // what the novelist asks for next does not wait for the disk
        remember();
    }

    /// Leaves a fault trace and keeps still for a while.
    void fail(Throwable e) {
        if (Thread.currentThread().isInterrupted()) return; // stopped in the midst of something, which is no fault
        Duration wait = backOff.next();
        self.failed(e, wait);
        world.board().leave(Mark.of(self.name(), TraceType.FAULT, world.anyTopic(), world.storyTime().instant(), Self.what(e)).strength(.5));
        remember(); // what it cost counts after a restart as well
        System.getLogger(Agent.class.getName()).log(System.Logger.Level.WARNING, self.name() + " failed and backs off for " + wait.toSeconds() + " s", e);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) { // asked to stop while backing off
            Thread.currentThread().interrupt();
        }
    }

    private void decide(Task task, Character who, Instant now) throws InterruptedException {
        self.is(Doing.DECIDING, task.situation());
        Knowing knowing = weighing.knowing(task, who, memory);
        Decision decision = weighing.judge(task, who, memory, knowing, inbox.size(), now);
        try {
            if (FourChecks.allPassed(decision.checks())) write(task, who, knowing, decision);
            else conclude(decision);
        } catch (InterruptedException e) {
            inbox.giveBack(task);
            throw e;
        } catch (RuntimeException | Error e) {
            giveUp(task, decision, e);
            throw e;
        }
    }

    /// What the novelist handed her she tries again; anything else ends as unwritten, with the reason.
    private void giveUp(Task task, Decision decision, Throwable e) {
        if (Thread.currentThread().isInterrupted() || task.handed() && backOff.isPatient()) inbox.giveBack(task);
        else conclude(decision.with(Decision.Outcome.UNWRITTEN, -1, Self.what(e)));
    }

    /// Asks her voice, at most twice; the second time with her own criticism in the prompt.
    private void write(Task task, Character who, Knowing knowing, Decision decision) throws InterruptedException {
        self.is(Doing.WRITING, task.situation());
        Brief brief = briefing.brief(task, who, memory);
        Author.Drafts drafts = drafts(task, who, knowing, brief, decision.at());
        if (!drafts.isGoodEnough(who.constraints())) {
            drafts.best().flatMap(best -> Reflection.onDrafts(best.score())).ifPresent(memory::advise);
            drafts = drafts(task, who, knowing, brief, decision.at());
        }
        self.is(Doing.CHECKING, task.situation());
        double best = drafts.best().map(Author.Scored::total).orElse(0.0);
        memory.rate(task.topic(), best, decision.at());
        if (drafts.isGoodEnough(who.constraints())) lay(task, who, knowing, drafts, decision.with(Decision.Outcome.POSTED, best, spoke(task)));
        else conclude(decision.with(Decision.Outcome.UNWRITTEN, best, drafts.whyNot()));
    }

    /// What her voice takes is no time of hers: it is spent on the day on which she decided.
    private Author.Drafts drafts(Task task, Character who, Knowing knowing, Brief brief, Instant decided) throws InterruptedException {
        Prompt prompt = briefing.prompt(task, who, memory, knowing, random);
        try {
            Author.Drafts drafts = author.write(world.voice(), prompt, brief, who, random.nextLong());
            spent(drafts.asked(), drafts.tokens(), decided);
            return drafts;
        } catch (VoiceException e) {
            spent(0, e.tokens(), decided);
            throw e;
        }
    }

    private void spent(int drafts, long tokens, Instant decided) {
        memory.spent(tokens, decided);
        self.count(new Status.Counts(0, 0, 0, drafts, tokens, 0, 0));
    }

    private void lay(Task task, Character who, Knowing knowing, Author.Drafts drafts, Decision decision) {
        laying.settle();
        Publishing.Laid laid = publishing.publish(task, who, knowing, drafts, memory.stance(task.topic()), decision);
        laying.begun(task, decision, laid);
        Post post = laid.post();
        memory.spoke(task.topic(), post.text(), decision.id(), decision.at());
        self.posted(post.text(), post.emotion());
        world.measures().posted(new HashSet<>(List.of(decision.agent(), post.character())), Talk.endingIn(world.board(), task.trace()).length());
        conclude(decision);
    }

    private static String spoke(Task task) {
        return switch (task.occasion()) {
            case EVENT -> "Spoke about this: " + task.situation();
            case ANSWER -> "Answered " + task.from() + ".";
            case ALONE -> "Spoke unasked.";
        };
    }

    private void conclude(Decision decision) {
        self.decided(decision, memory.postsToday(decision.at()));
    }

    private void remember() {
        Memory.Kept now = memory.kept(inbox.waiting());
        if (!now.equals(kept)) world.ledger().remember(self.name(), world.storyTime().instant(), now.at(world.board().bookmark(now.cursor())));
        kept = now;
    }

    /// The more curious, the sooner she looks again; what the novelist hands her wakes her.
    private void rest() throws InterruptedException {
        double minutes = (8 + 40 * (1 - sheet.get().constraints().curiosity())) * (.6 + .8 * random.nextDouble());
        self.rests();
        world.rest().of(Duration.ofMillis(Math.round(minutes * 60_000)), inbox::hasHanded);
    }
}
