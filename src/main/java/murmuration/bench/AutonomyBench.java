package murmuration.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.cast.Constraints;
import murmuration.insight.Autonomy;
import murmuration.language.Sentences;
import murmuration.voice.ScriptedVoice;

/// The measures of autonomy of a swarm that lives, posts and loses one of its members.
final class AutonomyBench implements Bench {

    private static final int AGENTS = 50;
    private static final String LOST = Crowd.person(0);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Constraints TALKATIVE = new Constraints(1_000, 5, 4, 0, 25, 0, .8, 1, "00-24", 1, Constraints.Budget.DEFAULT);

    @Override
    public String name() {
        return "autonomy";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        try {
            lived(Duration.ofSeconds(quick ? 3 : 10)); // a warm-up: what is seen of the first few posts is the compiler at work
            return lived(Duration.ofSeconds(quick ? 6 : 30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    private static Stream<Row> lived(Duration length) throws InterruptedException {
        try (var folder = BenchFolder.make();
                var crowd = new Crowd(folder, AGENTS, TALKATIVE, Looks.FASTEST, voice(), (all, story, wake) -> all.clock().rest(story, wake), Crowd.Hang.NOBODY)) {
            crowd.start();
            live(crowd, length);
            Map<String, Long> before = decisions(crowd);
            crowd.swarm().pause(LOST);
            long going = goingOn(crowd, before);
            return rows(Autonomy.of(crowd.swarm()), going, crowd.swarm().measures().decisionToAction().count());
        }
    }

    private static Stream<Row> rows(Autonomy seen, long going, long posts) {
        String how = AGENTS + " agents, " + posts + " posts, voices that answer at once.";
        return Stream.of(
                Row.under(10, "decision to action p99", seen.decisionToActionP99(), "ms", how + " From a chosen draft to its trace on the board and the post on the disk."),
                Row.atMost(1, "traces per decision", seen.tracesPerDecision(), "traces", how),
                Row.atMost(0, "messages between agents", seen.messagesBetweenAgents(), "messages", how),
                Row.atLeast(AGENTS - 1, "alive after one was ended", Math.min(seen.alive(), going), "agents", how + " One thread was ended; those who live and have decided again since."),
                Row.atMost(1, "dependency chain", seen.dependencyChain(), "deciders", how + " Whose decision a post needed before it was laid on the desk, on average: its author's alone."),
                Row.atLeast(1.5, "talk length", seen.talkLength(), "traces", how + " Traces on average behind one another from the news to what was answered: over 1, since they answer one another and not the news alone."),
                Row.atMost(120, "age of information p99", seen.informationAgeP99(), "story min", how + " Between a trace being left and being read, at " + Math.round(Looks.FASTEST) + " story seconds in one of ours."));
    }

    private static void live(Crowd crowd, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            crowd.happens();
            Thread.sleep(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 0, BETWEEN_NEWS.toNanos())));
        }
    }

    /// How many have decided something since, once all but one have or patience ends.
    private static long goingOn(Crowd crowd, Map<String, Long> before) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long going = 0;
        while (going < AGENTS - 1 && System.nanoTime() < end) {
            live(crowd, BETWEEN_NEWS);
            Map<String, Long> after = decisions(crowd);
            going = after.keySet().stream().filter(name -> !name.equals(LOST) && after.get(name) > before.get(name)).count();
        }
        return going;
    }

    private static Map<String, Long> decisions(Crowd crowd) {
        var decisions = new HashMap<String, Long>();
        crowd.swarm().statuses().forEach((name, status) -> decisions.put(name, status.counts().decisions()));
        return decisions;
    }

    /// Reads out the novella, a sentence a draft, so that hardly one is like another.
    private static ScriptedVoice voice() {
        Manuscript novella = Home.novella();
        var sentences = new Sentences();
        List<String> lines = novella.passages().flatMap(passage -> passage.paragraphs().stream()).flatMap(paragraph -> sentences.split(paragraph).stream()).toList();
        return new ScriptedVoice(lines);
    }
}
