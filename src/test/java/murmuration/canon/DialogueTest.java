package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import murmuration.canon.manuscript.Manuscript;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final String CAST = "It was Tria who met Chris on the stairs, and Chris who saw Tria. She knew him. Chris lost his hat.\n\n";

    @Test
    void a_speech_verb_names_the_speaker() {
        assertThat(lines("\"The gate is shut,\" said Tria. \"Go home.\"\n\nChris replied: \"I will not.\"")).extracting(Line::speaker, Line::text)
                .containsExactly(tuple("Tria", "The gate is shut. Go home."), tuple("Chris", "I will not."));
    }

    @Test
    void an_interrupted_sentence_is_joined() {
        assertThat(lines("\"But it is,\" returned Tria; \"for I have seen it.\"")).extracting(Line::text).containsExactly("But it is, for I have seen it.");
    }

    @Test
    void turns_alternate_between_two_who_are_known() {
        assertThat(lines("\"Is it shut?\" asked Chris.\n\n\"It is,\" said Tria.\n\n\"Since when?\"\n\n\"Since noon.\"\n\n\"Then we wait,\" said Chris.")).extracting(Line::speaker)
                .containsExactly("Chris", "Tria", "Chris", "Tria", "Chris");
    }

    @Test
    void a_broken_alternation_leaves_the_doubtful_speech_out() {
        assertThat(lines("\"Is it shut?\" asked Chris.\n\n\"It is,\" said Tria.\n\n\"Since when?\"\n\n\"Then we wait,\" said Chris.")).extracting(Line::text)
                .doesNotContain("Since when?");
    }

    @Test
    void a_pronoun_is_resolved_where_only_one_person_fits() {
        assertThat(lines("\"Is it shut?\" asked Chris.\n\n\"It is,\" she said.")).extracting(Line::speaker).containsExactly("Chris", "Tria");
    }

    @Test
    void a_name_that_is_only_taken_up_calls_nobody() {
        var text = "It was Tria who met Chris and Mr. Dale at the gate. Tria went to the window; Chris and Mr. Dale talked by the fire.\n\n\"Whom do you admire most?\" asked Mr. Dale.\n\n\"Tria,\" said Chris.\n\n"
                + "\"Tria!\" repeated Mr. Dale. \"Since when, pray?\"\n\n\"I expected you to ask that.\"";
        assertThat(lines(text)).extracting(Line::text, Line::speaker).contains(tuple("I expected you to ask that.", "Chris"));
    }

    @Test
    void who_is_called_in_a_speech_does_not_say_it() {
        var text = "Mr. Dale stopped before Tria and Chris. Mr. Dale bowed to them.\n\n\"I have never seen better dancing, sir,\" said Mr. Dale.\n\nChris bowed. Tria looked at the floor.\n\n"
                + "\"I hope to see it often, when a certain event, my dear Tria (glancing at Chris) has come to pass.\"";
        assertThat(lines(text)).filteredOn(line -> line.text().startsWith("I hope")).extracting(Line::speaker).doesNotContain("Tria");
    }

    @Test
    void somebody_whose_verb_follows_is_spoken_of_and_not_called() {
        assertThat(new Address(Roster.of(List.of(CAST, CAST))).called("Tria, I believe, did a great deal to it.")).isEmpty();
    }

    @Test
    void an_action_beside_a_speech_tells_its_speaker() {
        assertThat(lines("Tria put down the lamp. \"Somebody is coming.\"")).extracting(Line::speaker).containsExactly("Tria");
    }

    @Test
    void whoever_is_called_by_name_is_spoken_to_and_answers() {
        assertThat(lines("\"Is it shut?\" asked Chris.\n\n\"It is, Chris. I saw it.\"\n\n\"Then we wait, Tria.\"")).extracting(Line::speaker)
                .containsExactly("Chris", "Tria", "Chris");
    }

    @Test
    void a_role_is_the_one_present_whom_it_fits() {
        var text = "Mr. Bennet sat by the fire. Mrs. Bennet came in to Mr. Bennet.\n\n\"I am cold,\" said Mr. Bennet.\n\n\"You are idle,\" said Mrs. Bennet.\n\n"
                + "\"I am resting,\" said Mr. Bennet.\n\n\"You rest too much,\" cried his wife.";
        assertThat(lines(text)).extracting(Line::speaker).containsExactly("Mr. Bennet", "Mrs. Bennet", "Mr. Bennet", "Mrs. Bennet");
    }

    @Test
    void a_speech_of_somebody_without_a_name_is_nobodys() {
        assertThat(lines("\"Is it shut?\" asked Chris.\n\n\"It is,\" said the foreman.\n\n\"Then we wait,\" said Chris.")).extracting(Line::speaker)
                .containsExactly("Chris", "Chris");
    }

    @Test
    void narration_at_the_end_of_one_speech_leads_into_the_next() {
        assertThat(lines("\"Is it shut?\" asked Chris. A silence followed, and then Tria answered:\n\n\"It is.\"")).extracting(Line::speaker, Line::text)
                .containsExactly(tuple("Chris", "Is it shut?"), tuple("Tria", "It is."));
    }

    @Test
    void the_situation_is_the_line_before_or_the_narration() {
        assertThat(lines("The bell of the ferry rang twice.\n\n\"Is it shut?\" asked Chris.\n\n\"It is,\" said Tria.")).extracting(Line::situation)
                .containsExactly("The bell of the ferry rang twice.", "Chris said: “Is it shut?”");
    }

    @Test
    void dashes_and_british_marks_name_their_speakers_too() {
        assertThat(lines("— The gate is shut, said Tria. — Go home.\n\n— I will not, Chris replied.\n\n— Then wait, said Tria.")).extracting(Line::speaker, Line::text)
                .containsExactly(tuple("Tria", "The gate is shut. Go home."), tuple("Chris", "I will not."), tuple("Tria", "Then wait."));
        assertThat(lines("‘The gate’s shut,’ said Tria. ‘Go home.’\n\n‘I won’t,’ Chris replied.")).extracting(Line::speaker, Line::text)
                .containsExactly(tuple("Tria", "The gate’s shut. Go home."), tuple("Chris", "I won’t."));
    }

    @Test
    void a_book_without_dialogue_has_no_lines() {
        assertThat(lines("Nobody spoke.")).isEmpty();
        assertThat(Dialogue.of(Manuscript.EMPTY).lines()).isEmpty();
    }

    @Test
    void the_bennets_are_told_apart() throws IOException {
        var dialogue = Dialogue.of(Texts.excerpt());
        assertThat(dialogue.lines()).extracting(Line::speaker, Line::text).contains(
                tuple("Mrs. Bennet", "My dear Mr. Bennet, have you heard that Netherfield Park is let at last?"),
                tuple("Mr. Bennet", "Kitty has no discretion in her coughs, she times them ill."),
                tuple("Elizabeth", "But you forget, mamma, that we shall meet him at the assemblies, and that Mrs. Long promised to introduce him."));
        assertThat(dialogue.presence().get("Mr. Bennet")).isNotEmpty();
    }

    private static List<Line> lines(String text) {
        return Dialogue.of(Texts.manuscript(CAST + text)).lines();
    }
}
