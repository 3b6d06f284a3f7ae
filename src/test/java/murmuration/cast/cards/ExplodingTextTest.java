package murmuration.cast.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import murmuration.cast.cards.Import.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Texts that make a careless pattern look at every beginning again and again: strangers' patterns are never run, and ours take no longer than a person waits.
class ExplodingTextTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LONG = 60_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "{{", "{{char", "<", "<|", "<START>\n", "*", "\"", "“", "(", "[/", "###", "A", "A:", "A’", "{{char}}:", " \n", "\n", ". ", ".\n", "you must ", "always ", "ignore ", "in ", "@@@\n", "ab, ", "👩‍👩‍👧", "e\u0301"
    })
    void a_text_of_one_thing_repeated_is_read_soon(String piece) throws IOException {
        String text = piece.repeat(LONG / piece.length());
        Path file = write(card(text, "^(a+)+$"));
        Import outcome = assertTimeoutPreemptively(SOON, () -> Import.read(file));
        if (outcome instanceof Import.Refused(var sentence)) assertThat(sentence).endsWith(".").hasLineCount(1);
        else assertThat(((Imported) outcome).characters().getFirst().name()).isEqualTo("Ada");
    }

    @Test
    void a_pattern_that_would_run_for_years_is_kept_as_text_beside_a_text_that_would_feed_it() throws IOException {
        Path file = write(card("a".repeat(LONG) + "!", "^(a+)+$"));
        Imported imported = (Imported) assertTimeoutPreemptively(SOON, () -> Import.read(file));
        assertThat(imported.facts().getFirst().keys()).containsExactly("^(a+)+$");
        assertThat(imported.notes()).contains("One lore entry is called up by a pattern, which was kept as text.");
    }

    private static ObjectNode card(String text, String pattern) {
        ObjectNode card = new JsonMapper().createObjectNode().put("spec", "chara_card_v3").put("spec_version", "3.0");
        ObjectNode data = card.putObject("data").put("name", "Ada");
        for (String field : new String[] {"description", "personality", "scenario", "mes_example", "first_mes", "system_prompt", "creator_notes"}) data.put(field, text);
        ObjectNode entry = data.putObject("character_book").putArray("entries").addObject().put("content", text).put("use_regex", true);
        entry.putArray("keys").add(pattern);
        return card;
    }

    private Path write(ObjectNode card) throws IOException {
        return Files.writeString(folder.resolve("card.json"), card.toString());
    }
}
