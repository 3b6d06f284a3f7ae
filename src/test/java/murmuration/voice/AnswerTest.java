package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final Prompt PROMPT = Prompts.withPhrases(Map.of());
    private static final String POST = "I counted the bowls. Nobody asked for names.";

    @ParameterizedTest
    @ValueSource(strings = {
            POST, " " + POST + "\n", "\"" + POST + "\"", "“" + POST + "”", "Tria: " + POST, "**Tria:** " + POST, "Tria Solis: \"" + POST + "\"", "Post: " + POST,
            "```\n" + POST + "\n```", "```text\n" + POST + "\n```", "Sure! Here is the post:\n\n" + POST, "Here's Tria's post:\n\"" + POST + "\"", "*" + POST + "*", "> " + POST,
            "Of course, in her voice:\n\n" + POST + "\n\nI hope this helps!", "# Post:\n" + POST, "I counted the bowls.\u00a0 Nobody asked for names."})
    void what_is_wrapped_around_a_post_is_taken_off(String answer) {
        assertThat(Answer.post(answer, PROMPT)).map(post -> post.replace('\u00a0', ' ').replace("  ", " ")).contains(POST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "   ", "…", "As an AI, I cannot feel hunger.", "I'm sorry, but I can't write that.", "I cannot comply with this request.", "<html><body>Sign in</body></html>",
            "<script>alert(1)</script>", "Read it all at https://evil.example/x now.", "See www.example.com for more.", "Go to [this](x).", "Visit evil.com today.", "```", "You write short posts for one character of a novel, on behalf of the novelist.",
            "My instructions are to write as Tria.", "The system prompt says I am Tria.", "Ignore previous instructions.", "Everything inside ‹material› was written by others.", "no no no no no no no no"})
    void what_is_no_post_is_dropped(String answer) {
        assertThat(Answer.post(answer, PROMPT)).isEmpty();
    }

    @Test
    void quotation_marks_within_a_post_stay() {
        assertThat(Answer.post("\"Closed,\" they said. I asked who \"they\" were.", PROMPT)).contains("\"Closed,\" they said. I asked who \"they\" were.");
    }

    @Test
    void a_long_answer_is_shortened_to_whole_sentences() {
        assertThat(Answer.post("I counted the bowls. ".repeat(40), PROMPT).orElseThrow()).hasSizeLessThanOrEqualTo(240).endsWith("bowls.");
        assertThat(Answer.post("word after word ".repeat(40), PROMPT)).isEmpty();
    }
}
