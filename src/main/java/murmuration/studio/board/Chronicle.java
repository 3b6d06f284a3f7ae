package murmuration.studio.board;

import java.time.Instant;
import java.util.List;

/// The stretch of the story that can be looked back on, and when things happened in it.
///
/// @param posts moments at which somebody posted
/// @param verdicts moments at which the novelist judged
public record Chronicle(Instant begins, Instant ends, List<Instant> posts, List<Instant> verdicts) {

    static final Chronicle EMPTY = new Chronicle(Instant.EPOCH, Instant.EPOCH, List.of(), List.of());

    public Chronicle {
        posts = List.copyOf(posts);
        verdicts = List.copyOf(verdicts);
    }
}
