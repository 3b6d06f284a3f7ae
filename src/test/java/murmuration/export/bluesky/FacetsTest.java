package murmuration.export.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import murmuration.export.bluesky.Facets.Facet;
import murmuration.export.bluesky.Facets.Meaning;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class FacetsTest {

    private static List<Facet> facets(String text) {
        return Facets.of(text, handle -> handle.equals("nobody.test") ? Optional.empty() : Optional.of("did:plc:" + handle));
    }

    /// What a facet covers, by its bytes.
    private static String covered(String text, Facet facet) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(Arrays.copyOfRange(bytes, facet.start(), facet.end()), StandardCharsets.UTF_8);
    }

    @Test
    void ranges_count_bytes_even_after_an_emoji_and_an_umlaut() {
        String text = "👩‍👩‍👧 Größe: https://example.org/a(b), #Flut! @sarah.test.";
        List<Facet> facets = facets(text);
        assertThat(facets).extracting(Facet::meaning)
                .containsExactly(new Meaning.Link("https://example.org/a(b)"), new Meaning.Tag("Flut"), new Meaning.Mention("did:plc:sarah.test"));
        assertThat(facets).extracting(facet -> covered(text, facet)).containsExactly("https://example.org/a(b)", "#Flut", "@sarah.test");
    }

    @Test
    void what_only_looks_like_one_is_none() {
        assertThat(facets("#1 #2031 # ## a@b.test mail@example.org gate.The http:// @nobody.test x#y")).isEmpty();
    }

    @Test
    void a_bracket_or_a_full_stop_around_a_link_is_not_part_of_it() {
        assertThat(facets("(see https://example.org/x).")).extracting(Facet::meaning).containsExactly(new Meaning.Link("https://example.org/x"));
        assertThat(facets("“https://example.org/x”")).isEmpty();
        assertThat(facets("https://example.org/\u202Egpj.exe")).extracting(Facet::meaning).containsExactly(new Meaning.Link("https://example.org/"));
    }

    @Test
    void a_tag_is_not_longer_than_64_letters() {
        assertThat(facets("#" + "ä".repeat(64))).hasSize(1);
        assertThat(facets("#" + "ä".repeat(65))).isEmpty();
    }

    @Property(tries = 2000)
    void ranges_lie_in_the_text_and_not_in_each_other(@ForAll @Chars({'#', '@', ' ', '.', 'a', 'ß', '漢', '1', '(', ')', ':', '/', 'h', 't', 'p', 's', '\u200D', '\uD83D', '\uDC69'}) String text) {
        int end = 0;
        for (Facet facet : facets(text)) {
            assertThat(facet.start()).isGreaterThanOrEqualTo(end);
            assertThat(facet.end()).isGreaterThan(facet.start()).isLessThanOrEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
            end = facet.end();
        }
    }
}
