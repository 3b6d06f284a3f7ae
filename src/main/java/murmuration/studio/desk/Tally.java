package murmuration.studio.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import murmuration.review.Item;
import murmuration.review.State;

/// How far the novelist has come today, by her own clock.
///
/// @param judged posts with a verdict of today
/// @param all those, and what waits
record Tally(int judged, int all) {

    static final Tally NONE = new Tally(0, 0);

    static Tally of(List<Item> items, Clock wallClock) {
        var begin = LocalDate.now(wallClock).atStartOfDay(wallClock.getZone()).toInstant();
        int judged = 0;
        int waiting = 0;
        for (Item item : items) {
            if (item.state() == State.WAITING) waiting++;
            else if (item.judgedAt().filter(at -> !at.isBefore(begin)).isPresent()) judged++;
        }
        return new Tally(judged, judged + waiting);
    }

    static int left(List<Item> items, String character) {
        return (int) items.stream().filter(item -> item.state() == State.WAITING && item.post().character().equals(character)).count();
    }
}
