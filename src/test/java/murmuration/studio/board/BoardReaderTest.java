package murmuration.studio.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.board.Mark;
import murmuration.board.PastBoard;
import murmuration.board.TraceTable;
import murmuration.board.TraceType;
import murmuration.store.Database;
import murmuration.studio.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-05T14:20:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_board_opened_again_lists_what_was_left_before() {
        try (var database = Database.open(folder.resolve("again.db")); var table = TraceTable.open(database, CLOCK, Map.of())) {
            table.board().leave(Mark.of("Tria", TraceType.POST, "raid", CLOCK.instant(), "Ask them why."));
        }
        try (var database = Database.open(folder.resolve("again.db")); var table = TraceTable.open(database, CLOCK, Map.of()); var rehearsal = new Rehearsal(folder)) {
            var reader = new BoardReader(table.board(), CLOCK, new NoPast(), rehearsal.hand(), _ -> Optional.empty());
            assertThat(reader.look(Interest.NONE, List.of()).traces()).extracting(line -> line.trace().text()).containsExactly("Ask them why.");
        }
    }

    private record NoPast() implements Past {

        @Override
        public Optional<Instant> begins() {
            return Optional.empty();
        }

        @Override
        public PastBoard during(Instant from, Instant to) {
            throw new AssertionError("Nobody asked for the past.");
        }

        @Override
        public List<Instant> moments(TraceType type, Duration step) {
            return List.of();
        }

        @Override
        public Optional<Instant> lastLook(String who, Instant moment) {
            return Optional.empty();
        }
    }
}
