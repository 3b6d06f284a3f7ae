package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | The boat was late that night, and she had not seen it from the window, but she knew that it would come. He stood in the rain with his hat in his hand and said nothing for the length of the song they were playing in the bar.
            GERMAN | Das Schiff war in dieser Nacht zu spät, und sie hatte es nicht vom Fenster aus gesehen, aber sie wusste, dass es kommen würde. Er stand im Regen mit dem Hut in der Hand und sagte auch dann noch nichts, als die Musik in der Bar zu Ende war.
            FRENCH | Le bateau était en retard cette nuit, et elle ne le voyait pas de la fenêtre, mais elle savait que tout le monde serait là. Il avait attendu sous la pluie avec son chapeau à la main, sans dire un mot, pour la durée de la chanson que nous écoutions.
            ANOTHER | Vene oli myöhässä sinä yönä, eikä kukaan nähnyt sitä ikkunasta, mutta jokainen tiesi että se tulisi. Mies seisoi sateessa hattu kädessään ja oli hiljaa niin kauan kuin laulu baarissa kesti, ja sitten vielä vähän kauemmin kuin kukaan muu olisi jaksanut odottaa kylmässä tuulessa rannalla.
            """)
    void a_language_is_told_by_its_small_words(Tongue tongue, String text) {
        assertThat(Tongue.of(text)).isEqualTo(tongue);
    }

    @Test
    void a_few_words_may_be_anything() {
        assertThat(Tongue.of("Guten Abend, Frau Pool.")).isEqualTo(Tongue.ENGLISH);
    }
}
