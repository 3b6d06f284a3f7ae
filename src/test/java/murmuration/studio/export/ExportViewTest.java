package murmuration.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import murmuration.review.Account;
import murmuration.review.Outbox;
import murmuration.review.Verdict;
import murmuration.studio.Rehearsal;
import murmuration.studio.Toolkit;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The view, drawn; the pictures stay in `target/pictures` for people's eyes.
@ExtendWith(Toolkit.class)
class ExportViewTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"false, 1280, 800", "true, 1280, 800", "false, 1920, 1080", "true, 1920, 1080"})
    void the_view_shows_the_preview_and_what_is_on_its_way(boolean dark, int width, int height) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            play(rehearsal);
            var view = Toolkit.onFx(() -> new ExportView(
                    rehearsal.way(), List.of("Tria", "Sarah", "Chris"), new Background(new FxThread(), _ -> {}), new Notices(), Clock.fixed(Instant.parse("2026-01-10T10:02:00Z"), ZoneOffset.UTC), new Dividers(Memory.brief())));
            Scene scene = Toolkit.onFx(() -> {
                var root = new StackPane(view.node());
                root.getStyleClass().add("window");
                var made = new Scene(root, width, height);
                new Appearance(dark).dress(made);
                view.shown();
                root.applyCss();
                root.layout();
                return made;
            });
            var preview = (TextArea) scene.lookup("#export-preview");
            var letters = (ListView<?>) scene.lookup("#outbox-letters");
            Toolkit.until(() -> preview.getText().contains("forty tons") && letters.getItems().size() == 6);
            WritableImage picture = Toolkit.onFx(() -> scene.snapshot(null));
            save(picture, "export-" + (dark ? "dark-" : "light-") + width);
            assertThat(Toolkit.onFx(() -> scene.lookup("#outbox-confirm"))).isNotNull();
            assertThat(picture.getWidth()).isEqualTo(width);
        }
    }

    private static void play(Rehearsal rehearsal) {
        List<Long> ids = List.of(
                rehearsal.lay("Tria", "raid", 3, "Ask them why the door was opened at ten past three and the reason at nine. I have the order. The ink on the reason is the younger of the two.").id(),
                rehearsal.lay("Sarah", "refugees", 2.5, "Feet tell you the truth about a road; I washed eleven pairs tonight.").id(),
                rehearsal.lay("Tria", "press", 2, "A paper is for fish, says the ferry. Then let the fish read it.").id(),
                rehearsal.lay("Chris", "seagate", 1, "The gate weighs forty tons. Somebody leans on it.").id(),
                rehearsal.lay("Sarah", "kitchen", .5, "Soup again.").id(),
                rehearsal.lay("Tria", "trust", .2, "I believe the ink.").id());
        rehearsal.desk().judge(ids, new Verdict.Approved(0)).join();
        Outbox outbox = rehearsal.way().bluesky().outbox();
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        outbox.put(Account.of("tria.bsky.social", "https://bsky.social", "did:plc:tria", new TreeSet<>(Set.of("Tria")), since).confirm());
        outbox.put(Account.of("sarah.bsky.social", "https://bsky.social", "did:plc:sarah", new TreeSet<>(Set.of("Sarah", "Chris")), since));
        rehearsal.way().bluesky().courier().fill(false);
        outbox.sent(ids.get(0), "at://did:plc:tria/app.bsky.feed.post/3lfexample", "bafy");
        outbox.failed(ids.get(2), "The server refused it: it has seen this before.");
        outbox.stop(ids.get(4));
    }

    private static void save(WritableImage picture, String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        var copy = new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) copy.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
        }
        assertThat(ImageIO.write(copy, "png", pictures.resolve(name + ".png").toFile())).isTrue();
    }
}
