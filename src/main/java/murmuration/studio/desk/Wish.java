package murmuration.studio.desk;

import java.util.Locale;
import murmuration.review.Item;
import murmuration.review.State;

/// Which posts the novelist wants to see, and how.
///
/// @param search words that must occur in the post, its author's name or its topic; none, if blank
record Wish(State state, String search, Grouping grouping, Order order) {

    static final Wish WAITING = new Wish(State.WAITING, "", Grouping.NONE, Order.OLDEST);

    Wish state(State changed) {
        return new Wish(changed, search, grouping, order);
    }

    Wish search(String changed) {
        return new Wish(state, changed, grouping, order);
    }

    Wish grouping(Grouping changed) {
        return new Wish(state, search, changed, order);
    }

    Wish order(Order changed) {
        return new Wish(state, search, grouping, changed);
    }

    /// Everything but the search, to be remembered.
    String kept() {
        return state + " " + grouping + " " + order;
    }

    /// The same search with what was kept; what is not understood changes nothing.
    Wish like(String kept) {
        Wish like = this;
        for (String word : kept.split(" ")) {
            for (State known : State.values()) like = known.name().equals(word) ? like.state(known) : like;
            for (Grouping known : Grouping.values()) like = known.name().equals(word) ? like.grouping(known) : like;
            for (Order known : Order.values()) like = known.name().equals(word) ? like.order(known) : like;
        }
        return like;
    }

    boolean takes(Item item) {
        return item.state() == state && (search.isBlank() || found(item));
    }

    private boolean found(Item item) {
        String where = (item.text() + " " + item.post().character() + " " + item.post().handle() + " " + item.post().topic()).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!where.contains(word)) return false;
        }
        return true;
    }
}
