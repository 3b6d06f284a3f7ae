package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private static final Embeddings EMBEDDINGS = new Embeddings();

    @AfterAll
    static void close() {
        EMBEDDINGS.close();
    }

    @Test
    void related_texts_are_nearer_than_unrelated_ones() throws InterruptedException {
        var flood = EMBEDDINGS.of("The flood broke the gate");
        var related = Embeddings.similarity(flood, EMBEDDINGS.of("Water came through the gate"));
        var unrelated = Embeddings.similarity(flood, EMBEDDINGS.of("My sister bakes a good cake"));
        assertThat(related).isGreaterThan(unrelated + 0.3);
    }

    @Test
    void a_text_is_wholly_similar_to_itself_and_remembered() throws InterruptedException {
        var vector = EMBEDDINGS.of("The gate");
        assertThat(Embeddings.similarity(vector, vector)).isCloseTo(1, within(1e-4));
        assertThat(EMBEDDINGS.of("The gate")).isSameAs(vector);
    }

    @Test
    void answers_come_in_the_order_of_the_questions() throws InterruptedException {
        var vectors = EMBEDDINGS.ofAll(List.of("one gate", "two dogs"));
        assertThat(vectors).containsExactly(EMBEDDINGS.of("one gate"), EMBEDDINGS.of("two dogs"));
    }

    @Test
    void nothing_has_a_meaning_too() throws InterruptedException {
        assertThat(EMBEDDINGS.of("")).hasSize(384);
    }

    @Test
    void an_interrupt_ends_the_waiting() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> EMBEDDINGS.of("a text that was never asked before")).isInstanceOf(InterruptedException.class);
    }
}
