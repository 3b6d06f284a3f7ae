package murmuration.studio.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The two families the window is set in, which come along so that it looks the same everywhere: Inter for the house, Literata for the story.
///
/// Both are instances, cut to the scripts of European books, of the variable fonts under the SIL Open Font License; the licences stand beside them.
public final class Typefaces {

    static final String HOUSE = "Inter";
    static final String STORY = "Literata";
    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-Bold.ttf", "Literata-Regular.ttf", "Literata-Bold.ttf");
    private static final double ANY_SIZE = 14;

    private Typefaces() {}

    /// Makes them known to JavaFX; doing so twice changes nothing.
    static void load() {
        if (!Font.getFamilies().contains(STORY)) FILES.forEach(Typefaces::load);
    }

    /// For what is drawn rather than styled.
    public static Font house(double size, boolean bold) {
        return Font.font(HOUSE, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    public static Font story(double size) {
        return Font.font(STORY, size);
    }

    private static void load(String file) {
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/murmuration/studio/fonts/" + file), file)) {
            Font.loadFont(in, ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
