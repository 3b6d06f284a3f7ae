package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to the writer's process, its voice writes again, and soon.
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriterFaultsTest {

    private static final Path MODEL = Path.of(System.getProperty("murmuration.home"), "assets", "model", "smollm2-135m-instruct-q4_1.gguf");
    private static final Prompt PROMPT = Prompts.withPhrases(java.util.Map.of());
    private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("faults.soon", 15));

    @TempDir
    private Path folder;

    private static Request request(int drafts) {
        return new Request(drafts, 5, Duration.ofSeconds(60));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_process_that_was_stopped_is_replaced() throws Exception {
        try (LocalVoice voice = LocalVoice.open(MODEL)) {
            var drafts = new ArrayList<Utterance>();
            voice.write(PROMPT, request(5), draft -> {
                if (drafts.isEmpty()) {
                    signal("STOP", voice.status().pid().orElseThrow());
                }
                drafts.add(draft);
            });
            assertThat(drafts).hasSizeGreaterThan(1);
            assertThat(voice.status().restarts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "another language", "no end", "greed", "one word", "nothing"})
    void a_process_that_misbehaves_is_replaced_and_the_post_in_work_is_taken_up_again(String behaviour) throws Exception {
        try (LocalVoice voice = new LocalVoice(MODEL, Manner.CONTINUES, Impostor.first(1, behaviour))) {
            assumeThat(behaviour.equals("greed") && !OS.LINUX.isCurrentOs()).isFalse();
            var drafts = new ArrayList<Utterance>();
            voice.write(PROMPT, request(4), drafts::add);
            assertThat(drafts).isNotEmpty().allMatch(draft -> draft.text().endsWith(" they shut the gate at noon."));
            assertThat(voice.status().restarts()).isEqualTo(1);
            assertThat(voice.status().state()).isNotEqualTo(Status.State.FAILED);
        }
    }

    @Test
    void one_that_says_nothing_because_it_is_at_work_on_a_busy_machine_is_waited_for() throws Exception {
        try (LocalVoice voice = new LocalVoice(MODEL, Manner.CONTINUES, Impostor.first(1, "thought"))) {
            var drafts = new ArrayList<Utterance>();
            voice.write(PROMPT, request(1), drafts::add);
            assertThat(drafts).isNotEmpty();
            assertThat(voice.status().restarts()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "one word"})
    void one_that_never_gets_better_is_put_away_with_one_sentence(String behaviour) {
        try (LocalVoice voice = new LocalVoice(MODEL, Manner.CONTINUES, Impostor.first(100, behaviour))) {
            for (int i = 0; voice.status().state() != Status.State.FAILED; i++) {
                assertThat(i).isLessThan(20);
                assertThatThrownBy(() -> voice.write(PROMPT, request(4), _ -> { })).isInstanceOf(VoiceException.class);
            }
            assertThat(voice.status().sentence().orElseThrow()).endsWith(" makes the program that reads it break down; choose another model.");
        }
    }

    @Test
    void weights_that_are_no_numbers_are_told_in_a_sentence_or_write_nothing() throws Exception {
        byte[] spoilt = TinyModel.bytes();
        Arrays.fill(spoilt, spoilt.length - 40_000, spoilt.length, (byte) 0xff);
        try (LocalVoice voice = LocalVoice.open(Files.write(folder.resolve("spoilt.gguf"), spoilt))) {
            assertWritesNothing(voice);
        }
    }

    @Test
    void a_model_without_tensors_is_told_in_a_sentence() throws Exception {
        byte[] header = new byte[24];
        System.arraycopy(TinyModel.bytes(), 0, header, 0, 8);
        try (LocalVoice voice = LocalVoice.open(Files.write(folder.resolve("hollow.gguf"), header))) {
            assertThatThrownBy(() -> voice.write(PROMPT, request(1), _ -> { })).isInstanceOf(VoiceException.class).hasMessageMatching("The model file hollow.gguf [^\\n]*\\.");
            assertThat(voice.status().state()).isEqualTo(Status.State.FAILED);
        }
    }

    @Test
    @Tag("faults")
    void killed_a_hundred_times_it_writes_again_each_time() throws Exception {
        int kills = Integer.getInteger("faults.writer.kills", 100);
        var nanos = new long[kills];
        try (LocalVoice voice = LocalVoice.open(MODEL)) {
            voice.write(PROMPT, request(1), _ -> { });
            for (int i = 0; i < kills; i++) {
                signal(i % 10 == 9 ? "STOP" : "KILL", voice.status().pid().orElseThrow());
                long begun = System.nanoTime();
                var first = new ArrayList<Long>();
                while (first.isEmpty()) {
                    voice.write(PROMPT, request(1), _ -> first.add(System.nanoTime()));
                }
                nanos[i] = first.getFirst() - begun;
                assertThat(voice.status().state()).isNotEqualTo(Status.State.FAILED);
            }
        }
        Arrays.sort(nanos);
        System.out.printf("writer: %d kills, writes again after p50 %d ms, p99 %d ms, max %d ms%n", kills, nanos[kills / 2] / 1_000_000, nanos[kills * 99 / 100] / 1_000_000, nanos[kills - 1] / 1_000_000);
        assertThat(Duration.ofNanos(nanos[kills / 2])).isLessThan(SOON);
    }

    private static void assertWritesNothing(LocalVoice voice) throws InterruptedException {
        var drafts = new ArrayList<Utterance>();
        try {
            voice.write(PROMPT, new Request(2, 5, Duration.ofSeconds(10)), drafts::add);
        } catch (VoiceException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
        }
        assertThat(drafts).isEmpty();
    }

    private static void signal(String name, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
