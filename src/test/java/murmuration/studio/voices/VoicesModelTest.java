package murmuration.studio.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.world.VoiceEntry;
import org.junit.jupiter.api.Test;

class VoicesModelTest {

    private final SampleBooth booth = new SampleBooth();
    private final Notices notices = new Notices();
    private final VoicesModel model = new VoicesModel(booth, new Background(Runnable::run, Runnable::run, notices::say), notices);

    @Test
    void nobody_is_looked_for_before_the_sheet_is_opened() {
        assertThat(booth.done).isEmpty();
        assertThat(model.found().get()).isEmpty();
        model.open();
        assertThat(booth.done).containsExactly("find");
        assertThat(model.found().get()).hasValueSatisfying(offers -> assertThat(offers).hasSize(1));
        assertThat(model.choices().get()).extracting(VoicesModel.Choice::name).containsExactly("local", "phrases", "study");
        assertThat(model.choices().get()).filteredOn(VoicesModel.Choice::used).extracting(VoicesModel.Choice::name).containsExactly("local");
    }

    @Test
    void a_voice_is_kept_with_its_key_used_and_taken_away() {
        model.open();
        model.put(VoiceEntry.server("attic", "http://127.0.0.1:11434/v1", "qwen3:8b"), "k".repeat(20));
        assertThat(booth.done).contains("key of attic, 20 letters");
        assertThat(model.said().get()).isEqualTo("The voice “attic” and its key are kept.").doesNotContain("kk");
        model.use("attic");
        assertThat(model.choices().get()).filteredOn(VoicesModel.Choice::used).extracting(VoicesModel.Choice::name).containsExactly("attic");
        model.remove("attic");
        assertThat(model.choices().get()).extracting(VoicesModel.Choice::name).doesNotContain("attic");
    }

    @Test
    void verdicts_teach_until_the_novelist_says_otherwise() {
        model.open();
        assertThat(model.learns().get()).isTrue();
        model.learn(false);
        assertThat(booth.learns()).isFalse();
        assertThat(model.learns().get()).isFalse();
        assertThat(model.said().get()).isEqualTo("Your verdicts no longer teach.");
    }

    @Test
    void a_wrong_address_is_said_and_nothing_is_kept() {
        model.put(new VoiceEntry("attic", "ftp://x", "", "m", "chat", Optional.empty(), 0, 0), "");
        assertThat(model.said().get()).contains("http://");
        assertThat(booth.all()).hasSize(1);
        assertThat(booth.done).isEqualTo(List.of());
    }
}
