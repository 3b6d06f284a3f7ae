package murmuration.export.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TidTest {

    private static final String VALID = "[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}";

    @Property
    void a_later_approval_has_a_later_name(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis, @ForAll @LongRange(min = 1, max = 5_000) long post) {
        String name = Tid.of(Instant.ofEpochMilli(millis), post);
        assertThat(name).matches(VALID).isEqualTo(Tid.of(Instant.ofEpochMilli(millis), post)).isLessThan(Tid.of(Instant.ofEpochMilli(millis + 1), 0));
    }

    @Test
    void posts_that_were_approved_together_have_names_of_their_own() {
        assertThat(LongStream.rangeClosed(1, 20_000).mapToObj(post -> Tid.of(Mailroom.NOON, post))).doesNotHaveDuplicates();
    }

    @Test
    void the_name_is_the_one_that_the_specification_gives_as_an_example_of_its_form() {
        assertThat(Tid.of(Instant.EPOCH, 0)).isEqualTo("2222222222222");
    }
}
