package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void tags_attributes_and_entities() {
        assertThat(events("<P epub:type='x' class=a>Caf&eacute; &amp; &#x201C;&unknown;<br/>")).containsExactly(
                new Markup.Open("p", Map.of("type", "x", "class", "a")), new Markup.Text("Café & “&unknown;"), new Markup.Open("br", Map.of()), new Markup.Close("br"));
    }

    @Test
    void every_latin_letter_has_its_name() {
        assertThat(Entities.decode("&nbsp;&laquo;&Agrave;&szlig;&yuml;&hellip;&#39;")).isEqualTo("\u00A0«Àßÿ…'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<!--", "<![CDATA[", "<a ", "&", "<a b=\"", "</", "<p>", "&#x1", "aaaaaaaaa"})
    void a_megabyte_of_beginnings_is_soon_read(String beginning) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(events(beginning.repeat((1 << 20) / beginning.length()))).isNotNull());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(new EpubPage(beginning.repeat((1 << 20) / beginning.length())).blocks()).isNotNull());
    }

    @Property
    void anything_can_be_read(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = 'a') String text) {
        assertThatCode(() -> events(text)).doesNotThrowAnyException();
    }

    private static List<Markup> events(String text) {
        var events = new ArrayList<Markup>();
        new Html(text).forEachRemaining(events::add);
        return events;
    }
}
