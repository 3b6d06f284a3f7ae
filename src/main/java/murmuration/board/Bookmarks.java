package murmuration.board;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Which places of this log everything up to a transaction had reached, and when: what turns a cursor of this session into something that means the same to another
/// studio, and back.
///
/// Both numbers only grow, so that the newest entry under a value is the answer. A short way back is enough: whoever has not read for longer begins where the oldest
/// entry says, and meets some traces again.
final class Bookmarks {

    private static final int KEPT = 10_000;

    /// place to the oldest transaction that was not over
    private final NavigableMap<Long, Long> horizons = new ConcurrentSkipListMap<>();

    void put(long place, long horizon) {
        horizons.put(place, horizon);
        if (horizons.size() > KEPT) horizons.pollFirstEntry();
    }

    /// The transaction before which a reader at this place has read everything; 0 if that is not known.
    long at(long place) {
        Map.Entry<Long, Long> known = horizons.floorEntry(place);
        return known == null ? 0 : known.getValue();
    }

    /// The place up to which a reader with this bookmark has certainly read; nothing, if the bookmark is older than the entries here.
    Optional<Long> cursor(long horizon) {
        return horizons.descendingMap().entrySet().stream().filter(entry -> entry.getValue() <= horizon).map(Map.Entry::getKey).findFirst();
    }
}
