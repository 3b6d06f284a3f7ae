package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void the_excerpt_is_about_marriage_and_balls() throws IOException {
        var topics = Topics.of(Texts.excerpt(), 10).topics();
        assertThat(topics).extracting(Topic::id).contains("marriage", "dancing").doesNotHaveDuplicates();
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.id()).matches("[\\p{Ll}-]+");
            assertThat(topic.colour()).matches("#[0-9a-f]{6}");
            assertThat(topic.description()).endsWith(".");
        });
    }

    @Test
    void a_paragraph_is_about_nothing() {
        assertThat(Topics.of(Texts.manuscript("Nobody spoke."), 10).topics()).isEmpty();
    }
}
