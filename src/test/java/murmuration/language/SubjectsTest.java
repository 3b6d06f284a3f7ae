package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

    private final Subjects subjects = new Subjects(new Sentences());

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "Two wardens took the last tram from the Cannery., two wardens, the last tram, the Cannery",
        "Mr. Bingley gave a ball at Netherfield., Mr. Bingley, a ball, Netherfield",
        "The council has cut the water in the lower town., the council, the water, the lower town",
        "Chris and Tria opened the gate of the old harbour., Chris and Tria, the gate of the old harbour, ",
        "Three people were taken from Salt Stairs by the wardens., the wardens, three people, Salt Stairs",
        "Kamea hid three hundred blue slips in the pump house., Kamea, , the pump house",
        "A stranger came to London on Monday., a stranger, , ",
        "The Office closed Window Four at noon., the Office, , ",
    })
    void who_did_what_where(String sentence, String who, String what, String place) {
        var slots = subjects.of(sentence);
        assertThat(slots.who().orElse(null)).isEqualTo(who);
        assertThat(slots.what().orElse(null)).isEqualTo(what);
        assertThat(slots.place().orElse(null)).isEqualTo(place);
    }

    @Test
    void a_pronoun_is_nobody_and_a_possession_no_thing() {
        assertThat(subjects.of("She found his letter.")).isEqualTo(subjects.of(""));
    }
}
