package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ToneTest {

    @Test
    void joy_is_positive() {
        var tone = Tone.of("I am so happy!");
        assertThat(tone.emotion()).isEqualTo(Emotion.JOY);
        assertThat(tone.valence()).isGreaterThan(0.5);
    }

    @Test
    void a_denied_joy_is_a_little_sad() {
        var tone = Tone.of("I am not happy.");
        assertThat(tone.emotion()).isEqualTo(Emotion.SADNESS);
        assertThat(tone.valence()).isBetween(Tone.of("I am miserable.").valence(), 0.0);
    }

    @Test
    void anger_and_fear_are_told_apart() {
        assertThat(Tone.of("They betrayed us and I am furious.").emotion()).isEqualTo(Emotion.ANGER);
        assertThat(Tone.of("The siren frightened everyone in the street.").emotion()).isEqualTo(Emotion.FEAR);
    }

    @Test
    void a_plain_statement_feels_nothing() {
        assertThat(Tone.of("The tram is at nine.")).isEqualTo(Tone.NEUTRAL);
    }

    @Property(tries = 200)
    void valence_stays_in_its_range(@ForAll String text) {
        assertThat(Tone.of(text + " happy " + text).valence()).isBetween(-1.0, 1.0);
    }
}
