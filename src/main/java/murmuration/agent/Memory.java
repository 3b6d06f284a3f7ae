package murmuration.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import murmuration.board.Decay;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.language.Words;
import murmuration.review.Post;

/// What one agent remembers: hers alone, touched by her thread only.
///
/// Short-term is what she saw lately; episodic what she did and how it was received; semantic where she stands on each topic; and her view of the others, which
/// drifts as she reads agreement and opposition. The whole of it is kept in the world as one [Kept].
final class Memory {

    private static final int SHORT_TERM = 40;
    private static final int OWN_POSTS = 80;
    private static final int ADVICE = 4;
    private static final double HOPEFUL = 78;
    private static final Duration QUALITY_FADES = Duration.ofHours(18);
    private static final double OPEN_MINDED = .08;
    private static final double FEELING_DRIFTS = .03;

    /// A memory as it is stored.
    ///
    /// @param spokenFor the decision that led to the last post in it; 0 where that was not noted
    record Kept(
            long cursor,
            List<Task> waiting,
            List<Seen> seen,
            List<String> said,
            List<String> advice,
            Map<String, Instant> spoke,
            Map<String, Double> stances,
            Map<String, Double> affinities,
            Map<String, Quality> qualities,
            Map<String, Integer> learned,
            LocalDate day,
            int postsToday,
            long tokensToday,
            long spokenFor) {

        /// The same, read up to another place.
        Kept at(long place) {
            return new Kept(place, waiting, seen, said, advice, spoke, stances, affinities, qualities, learned, day, postsToday, tokensToday, spokenFor);
        }

        Recollection recollection() {
            var worth = new HashMap<String, Double>();
            qualities.forEach((topic, quality) -> worth.put(topic, quality.mean()));
            return new Recollection(seen.stream().map(Seen::text).toList(), said, advice, spoke, stances, affinities, worth, learned);
        }
    }

    /// A text and the trace that she read it on.
    record Seen(long trace, String text) {}

    /// What she saw and its words, kept because every new text is held against all of them.
    private record Glimpse(Seen seen, Set<String> stems) {
        static Glimpse of(Seen seen) {
            return new Glimpse(seen, Words.stems(seen.text()));
        }

        double covers(Set<String> words) {
            int known = 0;
            for (String word : words) {
                if (stems.contains(word)) known++;
            }
            return words.isEmpty() ? 0 : (double) known / words.size();
        }
    }

    /// What her drafts on a topic were lately worth, and when that was noted.
    record Quality(double mean, Instant at) {}

    private final Character who;
    private final Deque<Glimpse> seen = new ArrayDeque<>();
    private final Deque<String> said = new ArrayDeque<>();
    private final Deque<String> advice = new ArrayDeque<>();
    private final Map<String, Instant> spoke = new HashMap<>();
    private final Map<String, Double> stances = new HashMap<>();
    private final Map<String, Double> affinities = new HashMap<>();
    private final Map<String, Quality> qualities = new HashMap<>();
    private final Map<String, Integer> learned = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private int postsToday;
    private long tokensToday;
    private long spokenFor;
    private long cursor;

    Memory(Character who) {
        this.who = who;
    }

    static Memory of(Character who, Kept kept) {
        var memory = new Memory(who);
        memory.cursor = kept.cursor();
        kept.seen().forEach(seen -> memory.seen.addLast(Glimpse.of(seen)));
        memory.said.addAll(kept.said());
        memory.advice.addAll(kept.advice());
        memory.spoke.putAll(kept.spoke());
        memory.stances.putAll(kept.stances());
        memory.affinities.putAll(kept.affinities());
        memory.qualities.putAll(kept.qualities());
        memory.learned.putAll(kept.learned());
        memory.day = kept.day();
        memory.postsToday = kept.postsToday();
        memory.tokensToday = kept.tokensToday();
        memory.spokenFor = kept.spokenFor();
        return memory;
    }

    /// @param waiting what is in her inbox
    Kept kept(List<Task> waiting) {
        return new Kept(cursor, waiting, seen.stream().map(Glimpse::seen).toList(), List.copyOf(said), List.copyOf(advice), Map.copyOf(spoke), Map.copyOf(stances), Map.copyOf(affinities), Map.copyOf(qualities), Map.copyOf(learned), day, postsToday, tokensToday, spokenFor);
    }

    long cursor() {
        return cursor;
    }

    void readUpTo(long newCursor) {
        cursor = newCursor;
    }

    /// Learns from a post of somebody else without being told: the subject becomes known to her, her stance moves a little towards that of one she likes, and
    /// her feeling for the author moves with agreement.
    void learn(Trace post) {
        see(post);
        learned.merge(post.topic(), 1, Integer::sum);
        double mine = stance(post.topic());
        double feeling = affinity(post.agent());
        double agreement = 1 - Math.abs(mine - post.stance());
        stances.put(post.topic(), Math.clamp(mine + OPEN_MINDED * Math.max(0, .3 + feeling) * (post.stance() - mine), -1, 1));
        affinities.put(post.agent(), Math.clamp(feeling + FEELING_DRIFTS * agreement * Math.abs(mine), -1, 1));
    }

    void see(Trace trace) {
        push(seen, Glimpse.of(new Seen(trace.id(), trace.text())), SHORT_TERM);
    }

    /// @param decision that led to it
    void spoke(String topic, String text, long decision, Instant now) {
        rollOver(now);
        push(said, text, OWN_POSTS);
        spoke.put(topic, now);
        postsToday++;
        spokenFor = decision;
    }

    /// Takes up again a post of hers that she has forgotten, since the studio ended before what she remembered was written.
    void recall(Post hers) {
        if (spokenFor > 0 && hers.decisionId() > spokenFor && !said.contains(hers.text())) spoke(hers.topic(), hers.text(), hers.decisionId(), hers.at());
    }

    /// What could not be kept counts as never said; that she tried to speak on the topic stays.
    void takeBack(String text) {
        said.removeLastOccurrence(text);
        postsToday = Math.max(0, postsToday - 1);
    }

    void spent(long tokens, Instant now) {
        rollOver(now);
        tokensToday += tokens;
    }

    /// Notes what a draft or a verdict on this topic was worth, 0..100.
    void rate(String topic, double worth, Instant now) {
        qualities.put(topic, new Quality(expectedQuality(topic, now) * .7 + worth * .3, now));
    }

    /// One line to herself; the oldest of a few is forgotten.
    void advise(String line) {
        advice.remove(line);
        push(advice, line, ADVICE);
    }

    /// What she expects of her next draft: her recent worth on the topic, fading back to hope.
    double expectedQuality(String topic, Instant now) {
        Quality quality = qualities.get(topic);
        return quality == null ? HOPEFUL : HOPEFUL + (quality.mean() - HOPEFUL) * Decay.left(Duration.between(quality.at(), now), QUALITY_FADES);
    }

    double stance(String topic) {
        return stances.getOrDefault(topic, who.motivation(topic).stance());
    }

    double affinity(String person) {
        return affinities.getOrDefault(person, who.affinity(person));
    }

    /// How little of a text she has seen before, 0..1, other than on the trace that brings it up.
    double novelty(String text, long trace) {
        Set<String> words = Words.stems(text);
        double most = 0;
        for (Glimpse old : seen) {
            if (old.seen().trace() != trace) most = Math.max(most, old.covers(words));
        }
        return 1 - most;
    }

    /// How many posts of others on a topic she has read.
    int learned(String topic) {
        return learned.getOrDefault(topic, 0);
    }

    /// Story hours since she spoke on a topic; negative: never.
    double hoursSince(String topic, Instant now) {
        Instant last = spoke.get(topic);
        return last == null ? -1 : Math.max(0, Duration.between(last, now).toMillis() / 3_600_000.0);
    }

    /// Story hours since she said anything; very many, if she never did.
    double hoursSilent(Instant now) {
        return spoke.values().stream().max(Instant::compareTo).map(last -> Duration.between(last, now).toMillis() / 3_600_000.0).orElse(1e6);
    }

    int postsToday(Instant now) {
        rollOver(now);
        return postsToday;
    }

    long tokensToday(Instant now) {
        rollOver(now);
        return tokensToday;
    }

    List<String> said() {
        return new ArrayList<>(said);
    }

    List<String> seen() {
        return seen.stream().map(old -> old.seen().text()).toList();
    }

    List<String> advice() {
        return new ArrayList<>(advice);
    }

    private void rollOver(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.isAfter(day)) return;
        day = today;
        postsToday = 0;
        tokensToday = 0;
    }

    private static <T> void push(Deque<T> deque, T newest, int most) {
        deque.addLast(newest);
        if (deque.size() > most) deque.removeFirst();
    }
}
