package murmuration.cast.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;

/// Whatever bytes come, there is an outcome, and soon.
class HostileBytesTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static Path file;

    @BeforeContainer
    static void place() throws IOException {
        file = Files.createTempFile("hostile", ".bin");
    }

    @AfterContainer
    static void away() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void a_mutated_file_is_taken_or_refused_in_a_sentence(@ForAll("names") String name, @ForAll long seed) throws IOException {
        Files.write(file, mutated(Files.readAllBytes(CardFiles.file(name)), new Random(seed)));
        Import outcome = Assertions.assertTimeout(SOON, () -> Import.read(file));
        switch (outcome) {
            case Import.Refused(var sentence) -> assertThat(sentence).isNotBlank().doesNotContain("\n\tat ");
            case Import.Imported imported -> imported.characters().forEach(character -> assertThat(CardExport.json(character)).contains("chara_card_v3"));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(List.of(
                "v1.json", "v2.json", "v3.json", "both.png", "chara-ztxt.png", "chara-itxt-packed.png", "chara.png", "v3.charx", "traversal.charx", "world-info.json", "lorebook-v3.json",
                "eliza-old.json", "eliza-groups.json", "ours.json"));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(mutated.length);
                    System.arraycopy(mutated, from, mutated, at, Math.min(8, mutated.length - Math.max(from, at)));
                }
                default -> mutated = Arrays.copyOf(mutated, Math.max(2, mutated.length - random.nextInt(Math.min(200, mutated.length))));
            }
        }
        return mutated;
    }
}
