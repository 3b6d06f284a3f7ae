package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalVoiceTest {

    private static final Path MODEL =
            Path.of(System.getProperty("murmuration.home"), "assets", "model", "smollm2-135m-instruct-q4_1.gguf");
    private static final Prompt PROMPT = Prompts.withPhrases(Map.of());

    @TempDir
    private Path folder;

    private static Request request(int drafts) {
        return new Request(drafts, 5, Duration.ofSeconds(120));
    }

    private static ProcessHandle process(LocalVoice voice) {
        return ProcessHandle.of(voice.status().pid().orElseThrow()).orElseThrow();
    }

    @Test
    void the_model_that_comes_along_writes_sentences_in_its_grammar() throws InterruptedException {
        var drafts = new ArrayList<Utterance>();
        try (LocalVoice voice = LocalVoice.open(MODEL)) {
            voice.write(PROMPT, request(8), drafts::add);
            assertThat(voice.status().tokensPerSecond()).isPositive();
        }
        assertThat(drafts).hasSizeBetween(4, 8).extracting(Utterance::text).doesNotHaveDuplicates()
                .allMatch(text -> Shape.of(text, Prompts.NAMES, 240).equals(Optional.of(text)))
                .allMatch(text -> Openings.of(PROMPT, 8, 5).stream().anyMatch(text::startsWith));
        assertThat(drafts).allMatch(draft -> draft.hand() == Hand.MODEL && draft.tokens() > 0 && draft.tokens() <= 51);
    }

    @Test
    void when_its_process_is_killed_the_drafts_are_written_by_the_next_one() throws InterruptedException {
        var drafts = new ArrayList<Utterance>();
        try (LocalVoice voice = LocalVoice.open(MODEL)) {
            voice.write(PROMPT, request(5), draft -> {
                if (drafts.isEmpty()) {
                    process(voice).destroyForcibly();
                }
                drafts.add(draft);
            });
            assertThat(voice.status().restarts()).isEqualTo(1);
            assertThat(voice.status().state()).isNotEqualTo(Status.State.FAILED);
        }
        assertThat(drafts).hasSizeBetween(3, 5).extracting(Utterance::text).doesNotHaveDuplicates();
    }

    @Test
    void an_interrupt_ends_the_writing_and_the_voice_writes_on_for_others() throws Exception {
        try (LocalVoice voice = LocalVoice.open(MODEL)) {
            var first = new CountDownLatch(1);
            var interrupted = new CompletableFuture<Boolean>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    voice.write(PROMPT, request(200), _ -> first.countDown());
                    interrupted.complete(false);
                } catch (InterruptedException _) { // what the test waits for
                    interrupted.complete(true);
                }
            });
            first.await();
            caller.interrupt();
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
            var drafts = new ArrayList<Utterance>();
            voice.write(PROMPT, request(4), drafts::add);
            assertThat(drafts).isNotEmpty();
            assertThat(voice.status().drafts()).isLessThan(60);
        }
    }

    @Test
    void several_callers_take_turns() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        try (LocalVoice voice = LocalVoice.open(MODEL); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = List.of("a", "b").stream().map(name -> CompletableFuture.runAsync(() -> {
                try {
                    voice.write(PROMPT, request(5), _ -> order.add(name));
                } catch (InterruptedException _) { // nobody interrupts here
                    Thread.currentThread().interrupt();
                }
            }, callers)).toList();
            CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
        }
        assertThat(order.subList(0, 5)).contains("a", "b");
    }

    @Test
    void closing_ends_the_process_and_leaves_nothing_behind() throws Exception {
        LocalVoice voice = LocalVoice.open(TinyModel.write(folder.resolve("tiny.gguf")));
        voice.write(PROMPT, request(2), _ -> { });
        ProcessHandle process = process(voice);
        voice.close();
        assertThat(process.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThatThrownBy(() -> voice.write(PROMPT, request(1), _ -> { })).isInstanceOf(VoiceException.class);
    }

    @Test
    void a_missing_model_is_told_in_a_sentence() {
        Path missing = folder.resolve("no-such-model.gguf");
        try (LocalVoice voice = LocalVoice.open(missing)) {
            assertThatThrownBy(() -> voice.write(PROMPT, request(1), _ -> { }))
                    .isInstanceOf(VoiceException.class).hasMessage("There is no model file " + missing + ".");
            assertThat(voice.status().state()).isEqualTo(Status.State.FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "header", "half", "noise", "magic, then noise", "huge counts"})
    void a_broken_model_is_told_in_a_sentence_and_not_tried_again(String how) throws Exception {
        Path broken = Files.write(folder.resolve("broken.gguf"), broken(how));
        try (LocalVoice voice = LocalVoice.open(broken)) {
            assertThatThrownBy(() -> voice.write(PROMPT, request(1), _ -> { }))
                    .isInstanceOf(VoiceException.class).hasMessageMatching("The model file broken.gguf [^\\n]*\\.");
            assertThat(voice.status().state()).isEqualTo(Status.State.FAILED);
            assertThat(voice.status().restarts()).isLessThan(2);
            assertThat(voice.status().pid()).isEmpty();
        }
    }

    private static byte[] broken(String how) {
        byte[] whole = TinyModel.bytes();
        byte[] noise = new byte[100_000];
        RandomGenerator.of("L64X128MixRandom").nextBytes(noise);
        switch (how) {
            case "magic, then noise" -> System.arraycopy(whole, 0, noise, 0, 24);
            case "huge counts" -> Arrays.fill(whole, 8, 24, (byte) 0x7f);
            default -> { }
        }
        return switch (how) {
            case "empty" -> new byte[0];
            case "header" -> Arrays.copyOf(whole, 100);
            case "half" -> Arrays.copyOf(whole, whole.length / 2);
            case "huge counts" -> whole;
            default -> noise;
        };
    }

    /// The small model follows no instruction, but its file holds a template, so that it can be seen that this is used.
    @Test
    void a_file_with_a_template_of_its_own_is_spoken_to_in_that() throws InterruptedException {
        assertThat(Manner.of(MODEL)).isEqualTo(Manner.ANSWERS);
        var drafts = new ArrayList<Utterance>();
        try (LocalVoice voice = LocalVoice.open(MODEL, Manner.ANSWERS)) {
            voice.write(PROMPT, request(4), drafts::add);
            assertThat(voice.status().drafts()).isPositive();
        }
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.hand()).isEqualTo(Hand.ENDPOINT);
            assertThat(draft.text()).doesNotContain("<|im_", "\n");
        });
    }

    @Test
    void a_file_without_a_template_goes_on_with_a_text() throws IOException {
        assertThat(Manner.of(TinyModel.write(folder.resolve("tiny.gguf")))).isEqualTo(Manner.CONTINUES);
        assertThatThrownBy(() -> Manner.of(folder.resolve("none.gguf"))).isInstanceOf(VoiceException.class).hasMessageContaining("none.gguf");
    }
}
