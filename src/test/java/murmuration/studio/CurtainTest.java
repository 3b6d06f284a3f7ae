package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Toolkit.class)
class CurtainTest {

    @TempDir
    Path folder;

    @Test
    void it_bears_the_worlds_name_where_the_window_stood_and_says_once_that_it_is_there() throws Exception {
        Path world = Files.createDirectory(folder.resolve("Low Water"));
        Files.writeString(world.resolve(WindowPlace.NOTE), "x=30\ny=20\nwidth=920\nheight=600\n");
        var drawn = new AtomicInteger();
        Curtain curtain = Toolkit.onFx(() -> Curtain.before(world, true, drawn::incrementAndGet));
        Toolkit.until(() -> drawn.get() > 0);
        assertThat(Toolkit.onFx(() -> {
            var scene = curtain.stage().getScene();
            return curtain.stage().isShowing() + " " + curtain.stage().getX() + " " + curtain.stage().getWidth() + " " + scene.getFill() + " " + ((Text) scene.getRoot().getChildrenUnmodifiable().getFirst()).getText();
        })).isEqualTo("true 30.0 920.0 " + Curtain.Tint.DARK.window + " Low Water");
        Toolkit.onFx(() -> {
            curtain.stage().hide();
            return true;
        });
        assertThat(drawn).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Curtain.Tint.class)
    void its_colours_are_the_windows_own(Curtain.Tint tint) throws IOException {
        String css = sheet(tint);
        assertThat(tint.window).isEqualTo(role(css, "-window"));
        assertThat(tint.ink).isEqualTo(role(css, "-ink"));
        assertThat(tint.faint).isEqualTo(role(css, "-ink-faint"));
    }

    private static String sheet(Curtain.Tint tint) throws IOException {
        try (var in = Objects.requireNonNull(CurtainTest.class.getResourceAsStream("/murmuration/studio/" + tint.name().toLowerCase() + ".css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Color role(String css, String name) {
        var found = Pattern.compile("\\s" + name + ": (#\\p{XDigit}{6});").matcher(css);
        assertThat(found.find()).isTrue();
        return Color.web(found.group(1));
    }
}
