package murmuration.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import murmuration.agent.Rehearsal;
import murmuration.cast.Character;
import murmuration.review.Post;
import murmuration.world.World;

/// What one hand wrote about each of some situations.
///
/// @param hand as the figures call it
/// @param posts those that passed their author's own checks, best first
/// @param drafts how many were written
record Writing(String hand, Map<Situation, List<Post.Alternative>> posts, int drafts, double seconds) {

    private static final long SEED = 20261127;

    /// @param book whether their phrase books are at hand
    static Writing in(World world, String hand, List<Situation> situations, boolean book) throws InterruptedException {
        var posts = new LinkedHashMap<Situation, List<Post.Alternative>>();
        int drafts = 0;
        long begun = System.nanoTime();
        for (Situation situation : situations) {
            Character who = world.character(situation.who()).orElseThrow(() -> new IllegalStateException("Nobody is called " + situation.who() + " in " + world.title() + ", of whom situation " + situation.id() + " speaks."));
            Rehearsal.Outcome outcome = world.rehearsal().of(situation.cue(world), book ? who : withoutBook(who), SEED + situations.indexOf(situation));
            posts.put(situation, outcome.posts());
            drafts += outcome.drafts();
        }
        return new Writing(hand, posts, drafts, (System.nanoTime() - begun) / 1e9);
    }

    private static Character withoutBook(Character who) {
        return who.with(who.voice().withPhrases(Map.of()));
    }

    /// Every text a reader has to see: the first so many of each situation.
    Map<Situation, List<String>> first(int many) {
        var first = new LinkedHashMap<Situation, List<String>>();
        posts.forEach((situation, all) -> first.put(situation, new ArrayList<>(all.stream().limit(many).map(Post.Alternative::text).toList())));
        return first;
    }
}
