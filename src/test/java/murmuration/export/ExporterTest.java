package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ExporterTest {

    private static final Book BOOK = new Book("Low Water", Map.of("seagate", "The sea-gate"), List.of(new Book.Chapter(4, "The gate", List.of(List.of("It was shut.")))), Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_same_bytes_are_written_again_after_the_world_was_closed_and_opened(Format format) throws Exception {
        Path file = folder.resolve("exports/posts");
        try (var posts = new Posts(folder)) {
            posts.approved("=1+1, said <nobody> — 👩‍👩‍👧");
            posts.revised(Posts.post("Sarah", "Her words.", Posts.MORNING, 5), "The novelist's words.");
            format.exporter().write(posts.approved(), BOOK, file);
        }
        byte[] first = Files.readAllBytes(file);
        try (var posts = new Posts(folder)) {
            format.exporter().write(posts.approved(), BOOK, file);
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8)).contains("The novelist", "words.").doesNotContain("Her words.");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("no temporary file stays").containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void right_to_left_marks_stay_as_they_were_and_in_their_own_post(Format format) {
        String marked = "\u202Eהשער סגור\u200F, she wrote, \u2067and left.";
        try (var posts = new Posts(folder)) {
            posts.approved(marked);
            posts.approved("The next one.");
            String text = format.exporter().text(posts.approved(), BOOK);
            assertThat(text).contains(marked);
            assertThat(text.lines().filter(line -> line.contains(marked))).as("an open mark ends with its own line, paragraph or cell").noneMatch(line -> line.contains("The next one."));
        }
    }

    @Test
    void json_has_every_column_in_order() throws Exception {
        Path file = folder.resolve("posts.json");
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.");
            Format.JSON.exporter().write(posts.approved(), BOOK, file);
        }
        var tree = new JsonMapper().readTree(Files.readString(file));
        assertThat(tree.get("title").asString()).isEqualTo("Low Water");
        assertThat(tree.get("posts").get(0).propertyNames()).containsExactly(
                "id", "character", "handle", "text", "graphemes", "bytes", "storyTime", "realTime", "safeFromChapter", "replyTo", "topic", "stance", "mood", "score", "approvedAt", "edited",
                "traces", "passages");
        assertThat(tree.at("/posts/0/storyTime").asString()).isEqualTo("2031-03-04T06:00:00Z");
        assertThat(tree.at("/posts/0/traces/0/strength").asDouble()).isEqualTo(.825);
    }

    @Test
    void json_lines_hold_one_post_each() throws Exception {
        Path file = folder.resolve("posts.jsonl");
        try (var posts = new Posts(folder)) {
            posts.approved("First,\nin two lines.");
            posts.approved("Second.");
            Format.JSONL.exporter().write(posts.approved(), BOOK, file);
        }
        assertThat(Files.readAllLines(file)).hasSize(2).allSatisfy(line -> assertThat(new JsonMapper().readTree(line).get("character").asString()).isEqualTo("Tria"));
    }

    @Test
    void a_folder_in_the_way_is_said_in_one_sentence_and_left_alone() throws Exception {
        Path inTheWay = Files.createDirectory(folder.resolve("posts.csv"));
        try (var posts = new Posts(folder)) {
            assertThatThrownBy(() -> Format.CSV.exporter().write(posts.approved(), BOOK, inTheWay))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("it is a folder");
        }
        assertThat(inTheWay).isEmptyDirectory();
    }
}
