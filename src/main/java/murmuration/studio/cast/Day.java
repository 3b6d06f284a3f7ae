package murmuration.studio.cast;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import murmuration.agent.Hour;

/// What somebody's last twenty-four hours came to.
///
/// @param posts by hour, oldest first
/// @param silences by hour, oldest first
record Day(int[] posts, int[] silences) {

    static final int HOURS = 24;

    static Day empty() {
        return new Day(new int[HOURS], new int[HOURS]);
    }

    void add(Hour hour, Instant from) {
        int index = (int) Duration.between(from, hour.begins()).toHours();
        if (index < 0 || index >= HOURS) return;
        posts[index] += hour.posts();
        silences[index] += hour.silences();
    }

    int allPosts() {
        return IntStream.of(posts).sum();
    }

    int allSilences() {
        return IntStream.of(silences).sum();
    }
}
