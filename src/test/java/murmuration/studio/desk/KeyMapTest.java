package murmuration.studio.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import murmuration.studio.parts.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

    private final Memory memory = Memory.brief();
    private final KeyMap keys = new KeyMap(memory);

    @Test
    void every_verb_has_a_key_of_its_own() {
        assertThat(DeskVerb.values()).extracting(keys::key).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void a_verb_that_loses_its_key_gets_the_other_one() {
        assertThat(keys.set(DeskVerb.APPROVE, KeyCode.X)).isTrue();
        assertThat(keys.verb(KeyCode.X)).contains(DeskVerb.APPROVE);
        assertThat(keys.verb(KeyCode.A)).contains(DeskVerb.DISCARD);
    }

    @Test
    void a_choice_is_remembered_until_everything_is_as_it_was() {
        keys.set(DeskVerb.APPROVE, KeyCode.Y);
        assertThat(new KeyMap(memory).verb(KeyCode.Y)).contains(DeskVerb.APPROVE);
        keys.reset();
        assertThat(new KeyMap(memory).verb(KeyCode.Y)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"BACK_SPACE", "DELETE", "ENTER", "ESCAPE", "TAB", "F6", "UP", "DOWN"})
    void keys_that_delete_enter_or_leave_never_judge(KeyCode key) {
        assertThat(keys.set(DeskVerb.DISCARD, key)).isFalse();
        assertThat(keys.verb(key)).isEmpty();
    }

    @Test
    void switched_off_no_plain_key_judges_and_that_is_remembered() {
        keys.on().set(false);
        assertThat(keys.verb(KeyCode.A)).isEmpty();
        assertThat(new KeyMap(memory).on().get()).isFalse();
    }

    @Test
    void a_digit_is_a_digit_wherever_it_lies() {
        assertThat(keys.verb(KeyCode.NUMPAD2)).contains(DeskVerb.STRIKE2);
    }

    @Test
    void a_strange_file_gives_the_usual_keys() {
        memory.put("key.approve", "DELETE");
        memory.put("key.discard", "no such key");
        assertThat(new KeyMap(memory).key(DeskVerb.APPROVE)).isEqualTo(KeyCode.A);
        assertThat(new KeyMap(memory).key(DeskVerb.DISCARD)).isEqualTo(KeyCode.X);
    }
}
