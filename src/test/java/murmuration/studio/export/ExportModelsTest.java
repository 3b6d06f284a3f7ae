package murmuration.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import murmuration.export.Format;
import murmuration.review.Account;
import murmuration.review.Outbox;
import murmuration.review.Outgoing.Stage;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T10:00:00Z");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final Notices notices = new Notices();
    private final Background background = new Background(Runnable::run, Runnable::run, said::add);
    private Rehearsal rehearsal;
    private FilesModel files;
    private OutboxModel outbox;

    @BeforeEach
    void two_approved_posts_and_one_that_waits() {
        rehearsal = new Rehearsal(folder);
        approve(rehearsal.lay("Tria", "raid", 2, "Ask them why."));
        approve(rehearsal.lay("Chris", "seagate", 1, "The gate weighs forty tons."));
        rehearsal.lay("Sarah", "refugees", 1, "Feet tell you the truth about a road.");
        files = new FilesModel(rehearsal.way(), background, notices);
        outbox = new OutboxModel(rehearsal.way(), background, notices, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private void approve(Post post) {
        rehearsal.desk().judge(post.id(), new Verdict.Approved(0)).join();
    }

    @Test
    void the_preview_is_what_is_written() throws Exception {
        for (Format format : List.of(Format.MARKDOWN, Format.JSON, Format.JSONL, Format.CSV, Format.HTML)) {
            files.format().set(format);
            Path file = folder.resolve("exports").resolve(files.proposedName());
            files.write(file);
            assertThat(Files.readString(file)).isEqualTo(files.preview().get().text()).contains("Ask them why.").doesNotContain("Feet tell you");
        }
        assertThat(files.written().get()).contains(folder.resolve("exports/low-water.html"));
        assertThat(notices.latest().get()).isEqualTo("2 posts are in low-water.html.");
    }

    @Test
    void the_preview_of_a_packed_file_is_what_a_reader_finds_in_it() {
        files.look();
        assertThat(files.preview().get().text()).startsWith("Low Water\n2 posts, safe to read after chapter ").contains("  The gate weighs forty tons.\n");
    }

    @Test
    void people_and_the_readers_chapter_are_chosen() {
        files.characters().set(Set.of("Tria"));
        assertThat(files.preview().get().posts()).isEqualTo(1);
        assertThat(files.authors().get()).containsExactly("Chris", "Tria");
        files.characters().set(Set.of());
        files.safeUpTo().set(OptionalInt.of(1));
        assertThat(files.preview().get().posts()).isZero();
    }

    @Test
    void a_file_that_cannot_be_written_is_said_in_one_sentence() throws Exception {
        files.write(Files.createDirectories(folder.resolve("exports/posts.epub")));
        assertThat(said).hasSize(1).first().asString().contains("it is a folder");
        assertThat(files.written().get()).isEmpty();
    }

    @Test
    void an_account_asks_once_and_its_posts_wait_with_a_reason() {
        outbox.look();
        assertThat(outbox.sight().get().letters()).isEmpty();
        put(NOW.plusSeconds(1));
        outbox.look();
        assertThat(outbox.sight().get().earlier()).isEqualTo(1);
        outbox.takeEarlier();
        var letter = outbox.sight().get().letters().getFirst();
        assertThat(letter.character()).isEqualTo("Tria");
        assertThat(letter.row().stage()).isEqualTo(Stage.WAITING);
        assertThat(outbox.sight().get().unasked()).extracting(Account::name).containsExactly("tria.test");
        outbox.confirm(outbox.sight().get().accounts().getFirst());
        assertThat(outbox.sight().get().unasked()).isEmpty();
    }

    @Test
    void a_letter_is_stopped_and_tried_again() {
        put(NOW);
        outbox.takeEarlier();
        outbox.stop(outbox.sight().get().letters().getFirst());
        assertThat(outbox.sight().get().letters().getFirst().row().stage()).isEqualTo(Stage.STOPPED);
        outbox.retry(outbox.sight().get().letters().getFirst());
        assertThat(outbox.sight().get().letters().getFirst().row().due()).isEqualTo(NOW);
    }

    @Test
    void what_failed_stands_before_what_waits_and_what_is_out_comes_last() {
        put(NOW);
        Outbox box = rehearsal.way().bluesky().outbox();
        outbox.takeEarlier();
        long first = box.rows().getFirst().post();
        box.put(Account.of("chris.test", "https://bsky.social", "did:plc:chris", new TreeSet<>(Set.of("Chris")), NOW));
        outbox.takeEarlier();
        box.claim(first, box.rows().getFirst().record());
        box.sent(first, "at://did:plc:tria/app.bsky.feed.post/1", "bafy");
        box.failed(box.rows().stream().filter(row -> row.account().equals("chris.test")).findFirst().orElseThrow().post(), "The server refused it.");
        outbox.look();
        assertThat(outbox.sight().get().letters()).extracting(letter -> letter.row().stage()).containsExactly(Stage.FAILED, Stage.SENT);
    }

    @Test
    void an_account_is_marked_or_not_as_the_novelist_says() {
        put(NOW);
        outbox.look();
        outbox.mark(outbox.sight().get().accounts().getFirst(), false);
        assertThat(outbox.sight().get().accounts().getFirst().automated()).isFalse();
        outbox.mark(outbox.sight().get().accounts().getFirst(), true);
        assertThat(outbox.sight().get().accounts().getFirst().automated()).isTrue();
    }

    @Test
    void a_login_that_fails_is_said_and_repeats_no_password() {
        outbox.login(new OutboxModel.Application("tria.test", "my own password", "https://bsky.social", "Tria", Duration.ofMinutes(5), true), () -> said.add("done"));
        assertThat(said).hasSize(1).first().asString().startsWith("That is no app password.").doesNotContain("my own");
    }

    private void put(Instant since) {
        rehearsal.way().bluesky().outbox().put(Account.of("tria.test", "https://bsky.social", "did:plc:tria", new TreeSet<>(Set.of("Tria")), since));
    }
}
