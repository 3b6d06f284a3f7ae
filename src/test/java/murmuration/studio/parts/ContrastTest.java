package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether words can be read on what they stand on, by the formula of WCAG 2.2, from the colour roles of both themes.
class ContrastTest {

    private static final Pattern ROLE = Pattern.compile("(-[a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final double READABLE = 4.5;

    static Stream<Arguments> words() {
        return Stream.of("light", "dark").flatMap(theme -> Stream.of("-window", "-pane", "-paper", "-color-bg-overlay", "-chosen", "-fill-track")
                .flatMap(ground -> Stream.of("-ink", "-color-fg-default", "-color-fg-muted").map(ink -> Arguments.of(theme, ink, ground))));
    }

    static Stream<Arguments> marks() {
        return Stream.of("light", "dark").flatMap(theme -> Stream.of(
                Arguments.of(theme, "-accent-text", "-fill"), Arguments.of(theme, "-busy", "-paper"), Arguments.of(theme, "-busy", "-window"), Arguments.of(theme, "-trouble", "-paper"),
                Arguments.of(theme, "-color-accent-fg", "-paper"), Arguments.of(theme, "-yes", "-paper"), Arguments.of(theme, "-no", "-paper"), Arguments.of(theme, "-ink-faint", "-paper")));
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource({"words", "marks"})
    void words_stand_out_from_their_ground(String theme, String ink, String ground) throws Exception {
        Map<String, String> roles = roles(theme);
        assertThat(contrast(roles.get(ink), roles.get(ground))).isGreaterThanOrEqualTo(READABLE);
    }

    private static Map<String, String> roles(String theme) throws Exception {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/murmuration/studio/" + theme + ".css"))) {
            return ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().collect(Collectors.toMap(role -> role.group(1), role -> role.group(2)));
        }
    }

    private static double contrast(String one, String other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + .05) / (darker + .05);
    }

    private static double luminance(String colour) {
        return .2126 * linear(colour, 1) + .7152 * linear(colour, 3) + .0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
