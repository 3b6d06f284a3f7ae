package murmuration.studio.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import murmuration.language.Words;
import murmuration.review.Item;
import murmuration.review.Post;

/// What lies around a post: the thread that it stands in, what is nearly the same, what its author last said on its topic.
///
/// @param before what it answers, the first of the thread first
/// @param after what answers it
/// @param similar nearest first
/// @param last her last posts on this topic, newest first
/// @param unknown words of it that no dictionary knows
record Beside(long post, List<Item> before, List<Item> after, List<Similar> similar, List<Item> last, Set<String> unknown) {

    /// A post that says nearly the same.
    ///
    /// @param share 0..1: of the content words of both
    record Similar(Item item, double share) {}

    private static final int COMPARED = 2_000;
    private static final int SHOWN = 3;
    private static final double NEAR = .5;
    private static final int LONGEST_THREAD = 12;

    static final Beside NOTHING = new Beside(0, List.of(), List.of(), List.of(), List.of(), Set.of());

    /// Looks through the newest posts; not on JavaFX's thread.
    ///
    /// @param items the whole desk, oldest first
    static Beside of(Card card, List<Item> items, Set<String> unknown) {
        Post post = card.post();
        List<Item> others = items.stream().filter(item -> item.post().id() != post.id()).toList();
        List<Item> recent = others.subList(Math.max(0, others.size() - COMPARED), others.size());
        return new Beside(post.id(), before(post, others), after(post, others), similar(card.text(), recent), last(post, others), unknown);
    }

    private static List<Item> before(Post post, List<Item> others) {
        var before = new ArrayList<Item>();
        Post at = post;
        while (at.replyTo().isPresent() && before.size() < LONGEST_THREAD) {
            long answered = at.replyTo().get();
            Item item = others.stream().filter(other -> other.post().id() == answered).findFirst().orElse(null);
            if (item == null || item.post().id() >= at.id()) break;
            before.addFirst(item);
            at = item.post();
        }
        return List.copyOf(before);
    }

    private static List<Item> after(Post post, List<Item> others) {
        return others.stream().filter(other -> other.post().replyTo().filter(to -> to == post.id()).isPresent()).limit(LONGEST_THREAD).toList();
    }

    private static List<Similar> similar(String text, List<Item> recent) {
        return recent.stream()
                .map(item -> new Similar(item, Math.min(Words.overlap(text, item.text()), Words.overlap(item.text(), text))))
                .filter(one -> one.share() >= NEAR)
                .sorted(Comparator.comparingDouble((Similar one) -> -one.share()))
                .limit(SHOWN)
                .toList();
    }

    private static List<Item> last(Post post, List<Item> others) {
        return others.reversed().stream().filter(other -> other.post().character().equals(post.character()) && other.post().topic().equals(post.topic())).limit(SHOWN).toList();
    }
}
