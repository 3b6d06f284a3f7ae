package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import murmuration.language.Graphemes;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Posts as hard as a post may be, read, struck, edited, approved, taken back and discarded with the keyboard alone.
@ExtendWith(Toolkit.class)
class HardPostTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

    private static final List<String> POSTS = List.of(
            FAMILY.repeat(120),
            "They came. " + "e\u0301\u0323\u0308".repeat(289),
            "הם סגרו את השער. שאלו אותם למה. ".repeat(9).strip(),
            "أغلقوا البوابة عند الفجر. لم يسأل أحد. ".repeat(7).strip(),
            "Ask שרה why 3 of 4 (לא) came to +49 30 1234. " + "Then ask ليلى. ".repeat(17).strip(),
            "W".repeat(300),
            "One.\n\n\nTwo.\tThree.  Four. https://example.org/" + "a/".repeat(110));

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger turns = new AtomicInteger();
    private boolean counted;
    private Rehearsal rehearsal;

    @BeforeEach
    void listen() throws Exception {
        rehearsal = new Rehearsal(folder);
        Toolkit.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e));
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        rehearsal.close();
        Toolkit.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
        });
    }

    @Test
    void hard_posts_are_judged_and_edited_by_keys() throws Exception {
        assertThat(POSTS).allSatisfy(text -> {
            assertThat(Graphemes.count(text)).isLessThanOrEqualTo(300);
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(3_000);
        });
        List<Post> posts = POSTS.stream().map(text -> rehearsal.lay("Tria", "raid", 2, text)).toList();
        rehearsal.lay("Chris", "harbour", 1, "Ninety in the basket.");
        try (var window = ShownWindow.of(rehearsal, false, 960, 540)) {
            Toolkit.until(() -> window.focused() == window.node("#queue"));
            for (Post post : posts) judge(window, post);
            assertThat(turns.get()).as("JavaFX may lay out a text in turns without end").isLessThan(12 * posts.size());
            Toolkit.until(() -> said(window).startsWith("Ninety in the basket."));
        }
        assertThat(thrown).isEmpty();
    }

    private void judge(ShownWindow window, Post post) throws Exception {
        Toolkit.until(() -> said(window).startsWith(plain(post.text())));
        robot.type(KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.W, KeyCode.W, KeyCode.T, KeyCode.E);
        Toolkit.until(() -> window.focused() == window.node("#editor"));
        assertThat(Toolkit.onFx(() -> ((TextArea) window.node("#editor")).getText())).isEqualTo(post.text());
        count(window);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        robot.type(KeyCode.X);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until(() -> !said(window).startsWith(plain(post.text())));
        assertThat(rehearsal.desk().item(post.id()).map(Item::text)).contains("x" + post.text());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> said(window).startsWith(plain(post.text())));
        assertThat(rehearsal.desk().item(post.id()).map(Item::text)).contains(post.text());
        robot.type(KeyCode.X);
        Toolkit.until(() -> !said(window).startsWith(plain(post.text())));
        assertThat(rehearsal.desk().item(post.id()).map(Item::state)).contains(State.DISCARDED);
    }

    /// The words of the card, as a screen reader has them.
    private static String said(ShownWindow window) {
        return plain(window.node("#post-text").getAccessibleText());
    }

    /// How often the editor's scroll bars came and went.
    private void count(ShownWindow window) throws Exception {
        if (counted) return;
        counted = true;
        Toolkit.onFx(() -> {
            var scroll = (ScrollPane) window.node("#editor").lookup(".scroll-pane");
            scroll.fitToWidthProperty().subscribe((_, _) -> turns.incrementAndGet());
            scroll.fitToHeightProperty().subscribe((_, _) -> turns.incrementAndGet());
            return true;
        });
    }

    /// A card sets one space between two sentences.
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
