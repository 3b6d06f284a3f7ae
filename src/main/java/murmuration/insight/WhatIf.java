package murmuration.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.agent.Ledger;
import murmuration.cast.Constraints;
import murmuration.review.Item;
import murmuration.review.State;

/// Recorded decisions, made again with other constraints by the same pure functions. A value: any thread may ask, also many times a second.
///
/// Decisions with the same constraints of the same character are one group, for which a change is worked out once; what is left for each decision is a few comparisons.
public final class WhatIf {

    /// How many decisions keep up with a hand that drags; of more, every second, third and so on is judged meanwhile.
    public static final int FOLLOWS_THE_HAND = 200_000;

    private final List<Case> cases;
    private final int[] groupOf;
    private final List<Group> groups;
    private final byte[] opinions;
    private final double[] voices;

    private record Group(String agent, Constraints then) {}

    private record Known(Opinion opinion, double voice) {}

    private WhatIf(List<Case> cases, Map<Long, Known> known) {
        this.cases = cases;
        groupOf = new int[cases.size()];
        opinions = new byte[cases.size()];
        voices = new double[cases.size()];
        var numbered = new HashMap<Group, Integer>();
        var found = new ArrayList<Group>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            groupOf[i] = numbered.computeIfAbsent(new Group(one.agent(), one.constraints()), group -> {
                found.add(group);
                return found.size() - 1;
            });
            Known post = known.getOrDefault(one.id(), new Known(Opinion.UNWRITTEN, Double.NaN));
            opinions[i] = (byte) post.opinion().ordinal();
            voices[i] = post.voice();
        }
        groups = List.copyOf(found);
    }

    /// @param decisions newest first
    /// @param posts what became of those that led to posts
    public static WhatIf of(List<Decision> decisions, Collection<Item> posts) {
        return new WhatIf(decisions.stream().map(Case::of).toList(), known(posts));
    }

    /// The newest decisions of one character, or of all, from what a world recorded.
    public static CompletableFuture<WhatIf> read(Ledger ledger, Optional<String> agent, int newest, Collection<Item> posts) {
        return ledger.newest(agent, newest, Case::of).thenApply(cases -> new WhatIf(cases, known(posts)));
    }

    private static Map<Long, Known> known(Collection<Item> posts) {
        var known = new HashMap<Long, Known>();
        for (Item item : posts) {
            double voice = item.post().checks().stream().filter(check -> check.name().equals("voice")).mapToDouble(check -> check.score()).findFirst().orElse(Double.NaN);
            known.put(item.post().decisionId(), new Known(opinion(item.state()), voice));
        }
        return known;
    }

    private static Opinion opinion(State state) {
        return switch (state) {
            case APPROVED -> Opinion.APPROVED;
            case DISCARDED -> Opinion.DISCARDED;
            case WAITING, LATER, FLAGGED -> Opinion.WAITING;
        };
    }

    public int decisions() {
        return cases.size();
    }

    /// Everything she ever wrote, with its score and what became of it.
    public List<Scored> drafts(String agent) {
        var drafts = new ArrayList<Scored>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            if (one.agent().equals(agent) && one.bestDraft() >= 0) drafts.add(new Scored(one.id(), one.bestDraft(), opinion(i)));
        }
        return drafts;
    }

    /// Judges all decisions again.
    ///
    /// @param changes by character
    public Replay judge(Map<String, Change> changes) {
        return judge(changes, Integer.MAX_VALUE);
    }

    /// Judges at most so many decisions, spread evenly.
    public Replay judge(Map<String, Change> changes, int most) {
        long begun = System.nanoTime();
        int every = Math.max(1, Math.ceilDiv(cases.size(), most));
        Situation[] now = groups.stream().map(group -> situation(group, changes.getOrDefault(group.agent(), Change.NOTHING))).toArray(Situation[]::new);
        var tally = new Tally();
        for (int i = 0; i < cases.size(); i += every) {
            Case one = cases.get(i);
            boolean spoke = one.spoke();
            boolean speaks = now[groupOf[i]].speaks(one, voices[i]);
            if (spoke || speaks) tally.add(one.id(), spoke, speaks, opinion(i));
        }
        return tally.replay(cases.size(), every, (System.nanoTime() - begun) / 1e6);
    }

    private Opinion opinion(int i) {
        return OPINIONS[opinions[i]];
    }

    private static final Opinion[] OPINIONS = Opinion.values();

    private static Situation situation(Group group, Change change) {
        return new Situation(group.then(), change.applied(group.then()), change);
    }

    /// A character's constraints then and now.
    private record Situation(Constraints then, Constraints now, Change change) {

        boolean speaks(Case one, double voice) {
            Inputs in = inputs(one);
            if (in == one.inputs() && now.equals(then)) return one.spoke();
            if (!FourChecks.pass(in, now)) return false;
            return one.outcome() == Decision.Outcome.SILENT || one.bestDraft() >= now.qualityThreshold() && soundsLikeHer(one, voice);
        }

        /// How much a draft that stayed with her sounded like her was not recorded; a lower threshold for that gives it the chance.
        private boolean soundsLikeHer(Case one, double voice) {
            if (!Double.isNaN(voice)) return voice >= now.voiceThreshold();
            return one.bestDraft() < then.qualityThreshold() || now.voiceThreshold() < then.voiceThreshold() || one.spoke();
        }

        private Inputs inputs(Case one) {
            Inputs in = one.inputs();
            double weight = change.weights().isEmpty() ? in.weight() : change.weights().getOrDefault(one.topic(), in.weight());
            boolean active = change.hours().isEmpty() ? in.active() : change.hours().get().includes(one.hour());
            if (weight == in.weight() && active == in.active()) return in;
            return new Inputs(
                    in.knowledge(), in.knownFrom(), weight, in.salience(), in.relationship(), in.novelty(), in.postsToday(), in.waiting(), in.hoursSinceTopic(), in.answering(), active,
                    in.tokensToday(), in.expectedQuality(), in.handed());
        }
    }

    private static final class Tally {
        private final List<Long> kept = new ArrayList<>();
        private final List<Long> dropped = new ArrayList<>();
        private final List<Long> added = new ArrayList<>();
        private int verdicts;
        private int agreeing;
        private int agreedBefore;

        void add(long id, boolean spoke, boolean speaks, Opinion opinion) {
            (spoke ? speaks ? kept : dropped : added).add(id);
            if (opinion != Opinion.APPROVED && opinion != Opinion.DISCARDED) return;
            verdicts++;
            if (speaks == (opinion == Opinion.APPROVED)) agreeing++;
            if (opinion == Opinion.APPROVED) agreedBefore++;
        }

        Replay replay(int decisions, int every, double milliseconds) {
            return new Replay(decisions, every, kept, dropped, added, verdicts, agreeing, agreedBefore, milliseconds);
        }
    }
}
