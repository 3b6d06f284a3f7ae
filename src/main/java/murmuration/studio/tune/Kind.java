package murmuration.studio.tune;

import java.util.List;
import murmuration.insight.Replay;

/// The three numbers of a replay, each of which opens its list.
enum Kind {
    KEPT, DROPPED, ADDED;

    List<Long> of(Replay replay) {
        return switch (this) {
            case KEPT -> replay.kept();
            case DROPPED -> replay.dropped();
            case ADDED -> replay.added();
        };
    }
}
