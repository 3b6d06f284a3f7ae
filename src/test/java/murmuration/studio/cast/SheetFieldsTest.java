package murmuration.studio.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ComboBox;
import murmuration.cast.Draft;
import murmuration.studio.Toolkit;
import murmuration.studio.parts.Portions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class SheetFieldsTest {

    private final AtomicInteger changes = new AtomicInteger();

    @SuppressWarnings("unchecked")
    private ComboBox<String> voice(Draft draft) throws Exception {
        var fields = Toolkit.onFx(() -> new SheetFields(draft, List.of(), List.of(), List.of("local", "study"), changes::incrementAndGet, new Portions()));
        Toolkit.until(() -> fields.lookup("#sheet-voiceModel") != null);
        return (ComboBox<String>) fields.lookup("#sheet-voiceModel");
    }

    @Test
    void who_writes_for_her_is_chosen_among_the_voices_that_there_are() throws Exception {
        Draft draft = Draft.of("Tria", "{\"name\": \"Tria\"}");
        ComboBox<String> box = voice(draft);
        assertThat(box.getItems()).containsExactly("", "local", "study");
        assertThat(box.getConverter().toString(box.getValue())).isEqualTo("The world’s voice");
        int before = changes.get();
        Toolkit.onFx(() -> {
            box.setValue("study");
            return true;
        });
        assertThat(draft.words("voiceModel")).isEqualTo("study");
        assertThat(changes.get()).isGreaterThan(before);
        Toolkit.onFx(() -> {
            box.setValue("");
            return true;
        });
        assertThat(draft.text()).doesNotContain("voiceModel");
    }

    @Test
    void a_voice_that_is_no_longer_set_up_is_shown_and_not_lost() throws Exception {
        ComboBox<String> box = voice(Draft.of("Tria", "{\"name\": \"Tria\", \"voiceModel\": \"attic\"}"));
        assertThat(box.getItems()).containsExactly("", "local", "study", "attic");
        assertThat(box.getValue()).isEqualTo("attic");
    }
}
