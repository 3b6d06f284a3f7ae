package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSettingsTest {

    private static EndpointSettings at(String url) {
        return EndpointSettings.of("study", url, "m", EndpointSettings.Style.CHAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:11434", "ftp://host/v1", "http:///v1", "file:///etc/passwd", "http://a b/", "https://user:secret@host/v1", "https://host/v1?key=secret"})
    void an_address_that_is_none_or_holds_a_secret_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> at(url)).isInstanceOf(VoiceException.class).hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:11434/v1,true", "http://localhost:1234/v1/,true", "http://[::1]:8080/v1,true", "https://api.example.com/v1,false", "http://192.168.1.5/v1,false", "http://127.0.0.1.example.com/v1,false"})
    void it_knows_whether_the_server_is_on_this_machine(String url, boolean local) {
        assertThat(at(url).isLocal()).isEqualTo(local);
        assertThat(at(url).baseUrl().toString()).doesNotEndWith("/");
    }

    @Test
    void the_key_is_in_no_text_of_it() {
        assertThat(at("http://127.0.0.1/v1").key(() -> "sk-planted")).hasToString("study (m at 127.0.0.1)");
    }

    @Test
    void a_million_tokens_cost_the_price() {
        assertThat(new EndpointSettings.Price(3, 15).of(1_000_000, 2_000_000)).isEqualTo(33);
        assertThatThrownBy(() -> new EndpointSettings.Price(-1, 0)).isInstanceOf(VoiceException.class);
    }
}
