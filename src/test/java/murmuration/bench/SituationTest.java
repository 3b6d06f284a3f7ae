package murmuration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import murmuration.review.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SituationTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    private static Post.Alternative post(String text) {
        return new Post.Alternative(text, 90, "phrases", List.of());
    }

    @Test
    void there_are_forty_situations_of_each_world_and_no_two_alike() {
        List<Situation> all = Situation.all(HOME);
        assertThat(all).filteredOn(situation -> situation.world().equals("sample")).hasSize(40);
        assertThat(all).filteredOn(situation -> situation.world().equals("novel")).hasSize(40);
        assertThat(all).extracting(Situation::id).doesNotHaveDuplicates();
    }

    @Test
    void a_post_counts_as_good_where_both_readers_let_it_stand(@TempDir Path home) throws IOException {
        kept(home, "s01\tGood.\tA\tA\t2026-11-27", "s01\tNearly.\tA\tE\t2026-11-27", "s01\tBad.\tE\tD\t2026-11-27");
        Reading reading = Reading.kept(home);
        Situation first = Situation.all(HOME).getFirst();
        assertThat(reading.isGood(first, "Good.")).isTrue();
        assertThat(reading.isGood(first, "Nearly.")).isFalse();
        assertThat(reading.isNearlyGood(first, "Nearly.")).isTrue();
        assertThat(reading.isNearlyGood(first, "Bad.")).isFalse();
        assertThat(reading.isNearlyGood(first, "Never read.")).isFalse();
        assertThat(reading.agreement()).isEqualTo(1 / 3.0);
    }

    @Test
    void what_nobody_has_read_is_left_to_be_read_and_does_not_say_where_it_came_from(@TempDir Path home) throws IOException {
        kept(home, "s01\tGood.\tA\tA\t2026-11-27");
        Situation first = Situation.all(HOME).getFirst();
        var posts = new LinkedHashMap<Situation, List<Post.Alternative>>(Map.of(first, List.of(post("Good."), post("New."), post("Newer."), post("Fourth."))));
        new Blind(Reading.kept(home)).leave(home.resolve("out"), List.of(new Writing("both hands", posts, 4, 1)), 3);
        assertThat(Files.readAllLines(home.resolve("out/to-read.tsv"))).hasSize(2).allSatisfy(line -> assertThat(line).contains(first.news()).doesNotContain("both hands")).noneMatch(line -> line.contains("Fourth."));
        assertThat(Files.readAllLines(home.resolve("out/sources.tsv"))).contains("s01\tNew.\tboth hands 2");
    }

    private static void kept(Path home, String... lines) throws IOException {
        Path folder = Files.createDirectories(home.resolve("assets/writer"));
        Files.writeString(folder.resolve("readings.tsv"), "situation\tpost\tfirst\tsecond\tread\n" + String.join("\n", lines) + "\n");
    }
}
