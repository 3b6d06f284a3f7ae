package murmuration.studio.desk;

import java.util.List;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.Verdict;

/// One post with the draft that is shown of it. A value.
///
/// @param draft 0 for the post itself, n for its n-th runner-up
record Card(Item item, int draft) {

    /// As the novelist left it.
    static Card of(Item item) {
        return new Card(item, item.verdict().orElse(null) instanceof Verdict.Approved(int taken) ? taken : 0);
    }

    Post post() {
        return item.post();
    }

    Card draft(int changed) {
        return new Card(item, Math.clamp(changed, 0, post().drafts() - 1));
    }

    Card with(Item changed) {
        return new Card(changed, draft);
    }

    String text() {
        return draft == 0 && item.verdict().orElse(null) instanceof Verdict.Revised(var words) ? words : post().draft(draft);
    }

    double score() {
        return draft == 0 ? post().score() : post().alternatives().get(draft - 1).score();
    }

    String hand() {
        return draft == 0 ? post().hand() : post().alternatives().get(draft - 1).hand();
    }

    List<Post.Check> checks() {
        return draft == 0 ? post().checks() : post().alternatives().get(draft - 1).checks();
    }

    /// What approving these words means.
    Verdict approving(String words) {
        return words.equals(post().draft(draft)) ? new Verdict.Approved(draft) : new Verdict.Revised(words);
    }
}
