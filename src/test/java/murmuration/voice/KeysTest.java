package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class KeysTest {

    private static final String KEY = "sk-planted-0123456789";

    @TempDir
    private Path folder;

    /// A program that does what `secret-tool` does, with a folder for a keyring, and writes down how it was called.
    private Keyring keyring(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("secret-tool"), "#!/bin/sh\necho \"$@\" >> '" + folder + "/calls'\nfile='" + folder + "/ring'\n" + body);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return KeyringProgram.secretTool(program);
    }

    private static final String WORKS = """
            case "$1" in
              store) cat > "$file" ;;
              lookup) cat "$file" ;;
              clear) rm -f "$file" ;;
            esac
            """;

    @Test
    void a_key_goes_into_the_keyring_without_being_an_argument() throws IOException {
        var keys = new Keys(Optional.of(keyring(WORKS)), folder.resolve("keys"));
        assertThat(keys.set("study", KEY)).isEqualTo(Keys.Place.KEYRING);
        assertThat(keys.get("study")).contains(KEY);
        assertThat(Files.readString(folder.resolve("calls"))).contains("store", "account study").doesNotContain(KEY);
        assertThat(folder.resolve("keys")).doesNotExist();
        keys.remove("study");
        assertThat(keys.get("study")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "cat > /dev/null", "echo something else", "kill -9 $$"})
    void where_no_keyring_takes_it_a_file_does_that_only_the_user_can_read(String body) throws IOException {
        var keys = new Keys(Optional.of(keyring(body)), folder.resolve("keys"));
        assertThat(keys.set("study", " " + KEY + "\n")).isEqualTo(Keys.Place.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/study")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys")))).isEqualTo("rwx------");
        assertThat(new Keys(Optional.empty(), folder.resolve("keys")).source("keyring:study").get()).isEqualTo(KEY);
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
        keys.remove("study");
        assertThat(folder.resolve("keys/study")).doesNotExist();
    }

    @Test
    void a_new_key_that_the_keyring_does_not_take_is_found_and_not_the_old_one_there() throws IOException {
        var keys = new Keys(Optional.of(keyring("case \"$1\" in store) read key; if [ ${#key} -lt 30 ]; then echo $key > \"$file\"; fi ;; lookup) cat \"$file\" ;; clear) rm -f \"$file\" ;; esac\n")), folder.resolve("keys"));
        assertThat(keys.set("study", KEY)).isEqualTo(Keys.Place.KEYRING);
        assertThat(keys.set("study", KEY.repeat(9))).isEqualTo(Keys.Place.FILE);
        assertThat(keys.get("study")).contains(KEY.repeat(9));
        assertThat(keys.set("study", KEY)).isEqualTo(Keys.Place.KEYRING);
        assertThat(keys.get("study")).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../study", "a/b", ".hidden", "a\nb", "a\"b", "-a", "study."})
    void a_name_that_could_be_something_else_is_refused(String name) {
        var keys = new Keys(Optional.empty(), folder);
        assertThatThrownBy(() -> keys.set(name, KEY)).isInstanceOf(VoiceException.class).hasMessageNotContaining(KEY);
        assertThatThrownBy(() -> keys.source("keyring:" + name)).isInstanceOf(VoiceException.class);
    }

    @Test
    void a_key_written_out_where_a_reference_belongs_is_refused_and_not_repeated() {
        var keys = new Keys(Optional.empty(), folder);
        assertThatThrownBy(() -> keys.source(KEY)).isInstanceOf(VoiceException.class).hasMessageNotContaining(KEY);
        assertThatThrownBy(() -> keys.set("study", KEY + " and more")).isInstanceOf(VoiceException.class).hasMessageNotContaining(KEY);
    }

    @Test
    void a_missing_key_is_told_when_it_is_needed() {
        var source = new Keys(Optional.empty(), folder).source("keyring:study");
        assertThatThrownBy(source::get).isInstanceOf(VoiceException.class).hasMessage("No key is kept under the name “study”; set it first.");
    }
}
