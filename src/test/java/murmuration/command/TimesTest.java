package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "2m, PT2M", "1h, PT1H", "1h30m, PT90M", "500ms, PT0.5S"})
    void lengths_are_written_as_people_write_them(String text, Duration length) {
        assertThat(new Times.Length().convert(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"2031-03-04T06:00:00Z, 2031-03-04T06:00:00Z", "2031-03-04T06:00, 2031-03-04T06:00:00Z", "2031-03-04, 2031-03-04T00:00:00Z"})
    void moments_need_no_zone(String text, Instant moment) {
        assertThat(new Times.Moment().convert(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5", "", "-", "99999999999999999999ms"})
    void what_is_no_length_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> new Times.Length().convert(text)).isInstanceOf(TypeConversionException.class).hasMessageContaining("90s, 2m or 1h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "2031-13-01", "", "Z"})
    void what_is_no_moment_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> new Times.Moment().convert(text)).isInstanceOf(TypeConversionException.class).hasMessageContaining("2031-03-04T06:00");
    }
}
