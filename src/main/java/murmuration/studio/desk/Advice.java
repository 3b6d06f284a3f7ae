package murmuration.studio.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import murmuration.cast.Constraints;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.review.Verdict.Reason;

/// What could be changed after the novelist has discarded several posts of one character for one reason, and what that change would have done to what she has
/// judged so far. It is only said; nothing changes by itself.
///
/// @param times how often that reason was given lately
/// @param from the value in force, of the constraint that answers this reason
/// @param spared discarded posts that would not have been written
/// @param lost approved posts that would not have been written
record Advice(String character, Reason reason, int times, double from, double to, int spared, int lost, Constraints changed) {

    private static final int LATELY = 12;
    private static final int SEVERAL = 3;
    private static final double MOST = 95;

    /// @param items the whole desk
    static Optional<Advice> on(String character, Reason reason, List<Item> items, Constraints now) {
        List<Item> judged = items.stream().filter(item -> item.post().character().equals(character) && (item.state() == State.APPROVED || item.state() == State.DISCARDED)).toList();
        List<Item> lately = judged.subList(Math.max(0, judged.size() - LATELY), judged.size());
        List<Item> bad = lately.stream().filter(item -> item.verdict().orElse(null) instanceof Verdict.Discarded(var why) && why == reason).toList();
        if (bad.size() < SEVERAL) return Optional.empty();
        return switch (reason) {
            case DULL, OTHER -> raised(character, reason, bad, judged, now.qualityThreshold(), Post::score, now);
            case OFF_VOICE -> raised(character, reason, bad, judged, now.voiceThreshold(), Advice::voice, now);
            case REPEATS -> rested(character, bad, judged, now);
            case NONE, OFF_CANON, SPOILER, UNSAFE -> Optional.empty();
        };
    }

    /// A threshold just above what most of the bad ones reached.
    private static Optional<Advice> raised(String character, Reason reason, List<Item> bad, List<Item> judged, double from, ToDoubleFunction<Post> reached, Constraints now) {
        double middle = bad.stream().mapToDouble(item -> reached.applyAsDouble(item.post())).sorted().skip(bad.size() / 2).findFirst().orElse(from);
        double to = Math.min(MOST, Math.max(Math.floor(middle) + 1, from + 1));
        if (to <= from) return Optional.empty();
        Constraints changed = reason == Reason.OFF_VOICE ? with(now, now.topicCooldownHours(), now.qualityThreshold(), to) : with(now, now.topicCooldownHours(), to, now.voiceThreshold());
        List<Item> gone = judged.stream().filter(item -> reached.applyAsDouble(item.post()) < to).toList();
        return Optional.of(new Advice(character, reason, bad.size(), from, to, count(gone, State.DISCARDED), count(gone, State.APPROVED), changed));
    }

    /// A longer rest from a topic.
    private static Optional<Advice> rested(String character, List<Item> bad, List<Item> judged, Constraints now) {
        double from = now.topicCooldownHours();
        double to = Math.max(1, Math.ceil(from * 1.5));
        Constraints changed = with(now, to, now.qualityThreshold(), now.voiceThreshold());
        List<Item> gone = judged.stream().filter(item -> judged.stream().anyMatch(other -> soonAfter(other.post(), item.post(), changed))).toList();
        return Optional.of(new Advice(character, Reason.REPEATS, bad.size(), from, to, count(gone, State.DISCARDED), count(gone, State.APPROVED), changed));
    }

    private static boolean soonAfter(Post first, Post next, Constraints changed) {
        return first.topic().equals(next.topic()) && first.at().isBefore(next.at()) && first.at().plus(changed.topicCooldown()).isAfter(next.at());
    }

    private static Constraints with(Constraints now, double cooldown, double quality, double voice) {
        return new Constraints(now.dailyPosts(), now.maxQueue(), now.overloadedAt(), cooldown, quality, voice, now.curiosity(), now.sociability(), now.activeHours(), now.drafts(), now.budget());
    }

    private static double voice(Post post) {
        return post.scores().getOrDefault("voice", 100.0);
    }

    private static int count(List<Item> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
