package murmuration.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Posts for tests.
final class Posts {

    static final Instant WRITTEN = Instant.parse("2026-03-02T10:00:00.123Z");

    private Posts() {}

    static Post of(String text, long trace, String... runnersUp) {
        return new Post(
                0, "Tria", "thelowtide", "raid", text, Instant.parse("2031-04-05T06:00:00Z"), WRITTEN, 81.5, "phrases", "anger", -.5, "The wardens raided the Cannery.", Optional.of(7L), 6, trace, 12,
                List.of(new Post.Check("voice", 80, "Sounds like her.")),
                List.of(runnersUp).stream().map(runnerUp -> new Post.Alternative(runnerUp, 70, "model", List.of())).toList(),
                List.of(new Post.Seen(3, "Chris", "The gate is shut.", .7, Instant.parse("2031-04-05T05:00:00Z"))),
                List.of(new Post.Passage(6, "The wardens came at ten past three.", .61)));
    }
}
