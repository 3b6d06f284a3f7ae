package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import murmuration.board.Trace;
import murmuration.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CalendarTest {

    private static final Instant START = Instant.parse("2031-03-04T09:00:00Z");
    private static final int HOURS = 60;

    @TempDir
    Path folder;

    private static String calendar() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> "{\"at\": \"%s\", \"chapter\": %d, \"topic\": \"water\", \"text\": \"Hour %d has come.\"}".formatted(START.plus(Duration.ofHours(hour)), hour / 10, hour))
                .collect(Collectors.joining(",\n", ",\n\"calendar\": [", "]"));
    }

    @Test
    void its_events_happen_in_order_and_once_also_over_closing_and_opening_again() throws InterruptedException {
        Place.make(folder, calendar());
        for (int session = 1; session <= 6; session++) {
            int until = session * HOURS / 6;
            try (World world = World.open(folder, Place.options().speed(60_000))) {
                world.start();
                Place.await("hour " + until, () -> Place.events(world).stream().anyMatch(event -> event.text().equals("Hour " + (until - 1) + " has come.")));
            }
        }
        try (World world = Place.open(folder)) {
            List<Trace> happened = Database.now(world.traces().between(START, START.plus(Duration.ofDays(9))));
            assertThat(happened).extracting(Trace::text).containsExactlyElementsOf(IntStream.range(0, HOURS).mapToObj(hour -> "Hour " + hour + " has come.").toList());
            assertThat(happened).extracting(Trace::at).isSorted().first().isEqualTo(START);
            assertThat(happened).extracting(Trace::agent).containsOnly(Trace.NOVELIST);
            assertThat(world.chapter()).isEqualTo((HOURS - 1) / 10);
        }
    }

    @Test
    void a_world_that_is_only_looked_at_does_not_move() {
        Place.make(folder, calendar());
        for (int i = 0; i < 3; i++) {
            try (World world = Place.open(folder)) {
                assertThat(Place.events(world)).extracting(Trace::text).containsExactly("The cellar flooded in the night.", "Hour 0 has come.");
                assertThat(world.clock().instant()).isEqualTo(START);
                assertThat(world.running()).isFalse();
            }
        }
    }
}
