package murmuration.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import murmuration.quality.Taste;
import murmuration.quality.Taste.Draft;
import murmuration.quality.Taste.Judged;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.voice.Example;

/// What the novelist's verdicts teach: which drafts she would rather see first, and what a character sounds like where she let a post stand. It is read off the desk,
/// as anybody could read it, and leaves this machine in no other way than as a sample in a prompt.
public final class Lessons {

    private static final int NEWEST = 400;
    private static final int SAMPLES = 24;
    private static final double REWORDED = .5;

    /// @param judgements of the desk when this was learnt
    private record Learnt(long judgements, Taste taste, Map<String, List<Example>> samples) {}

    private static final Learnt NOTHING = new Learnt(-1, Taste.UNTAUGHT, Map.of());

    private final Desk desk;
    private final BooleanSupplier wanted;
    private volatile Learnt learnt = NOTHING;

    /// @param wanted whether the novelist lets her verdicts teach
    public Lessons(Desk desk, BooleanSupplier wanted) {
        this.desk = desk;
        this.wanted = wanted;
    }

    Taste taste() {
        return now().taste();
    }

    /// Her approved posts with what they answered, in the novelist's words where she changed them; the newest last.
    List<Example> samples(String who) {
        return now().samples().getOrDefault(who, List.of());
    }

    /// Two who ask at once may both learn; what they learn is the same.
    private Learnt now() {
        if (!wanted.getAsBoolean()) return NOTHING;
        long judgements = desk.judgements();
        Learnt known = learnt;
        if (known.judgements() == judgements) return known;
        List<Item> judged = desk.items(item -> item.verdict().isPresent());
        List<Item> newest = judged.subList(Math.max(0, judged.size() - NEWEST), judged.size());
        known = new Learnt(judgements, Taste.of(newest.stream().flatMap(Lessons::judged).toList()), samples(newest));
        learnt = known;
        return known;
    }

    private static Map<String, List<Example>> samples(List<Item> judged) {
        var samples = new HashMap<String, List<Example>>();
        for (Item item : judged.reversed()) {
            if (item.state() != State.APPROVED) continue;
            List<Example> hers = samples.computeIfAbsent(item.post().character(), _ -> new ArrayList<>());
            if (hers.size() < SAMPLES) hers.add(new Example(item.post().situation(), item.text()));
        }
        samples.values().forEach(Collections::reverse);
        return samples;
    }

    /// A runner-up that she took was better than the post she left.
    private static Stream<Judged> judged(Item item) {
        Post post = item.post();
        var own = new Draft(post.text(), post.hand(), post.scores());
        return switch (item.verdict().orElseThrow()) {
            case Verdict.Approved(int draft) when draft == 0 -> Stream.of(new Judged(own, 1));
            case Verdict.Approved(int draft) -> Stream.of(new Judged(own, 0), new Judged(runnerUp(post.alternatives().get(draft - 1)), 1));
            case Verdict.Revised _ -> Stream.of(new Judged(own, REWORDED));
            case Verdict.Discarded _ -> Stream.of(new Judged(own, 0));
            case Verdict.Later _, Verdict.Flagged _ -> Stream.empty();
        };
    }

    private static Draft runnerUp(Post.Alternative draft) {
        var checks = new HashMap<String, Double>();
        draft.checks().forEach(check -> checks.put(check.name(), check.score()));
        return new Draft(draft.text(), draft.hand(), checks);
    }
}
