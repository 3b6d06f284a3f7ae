package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path user;

    @Test
    void linux_keeps_to_the_xdg_folders() {
        Machine machine = linux(Map.of("XDG_CONFIG_HOME", "/cfg", "XDG_STATE_HOME", "relative"));
        assertThat(machine.config()).isEqualTo(Path.of("/cfg/murmuration"));
        assertThat(machine.state()).as("a path that is not absolute is ignored").isEqualTo(user.resolve(".local/state/murmuration"));
    }

    @Test
    void a_display_is_x11_or_wayland() {
        assertThat(linux(Map.of()).display()).isFalse();
        assertThat(linux(Map.of("DISPLAY", "")).display()).isFalse();
        assertThat(linux(Map.of("DISPLAY", ":0")).display()).isTrue();
        assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0")).display()).isTrue();
    }

    @Test
    void worlds_are_made_among_the_users_documents_where_there_are_any() throws Exception {
        assertThat(linux(Map.of()).worlds()).isEqualTo(user.resolve("Murmuration"));
        Files.createDirectory(user.resolve("Documents"));
        assertThat(linux(Map.of()).worlds()).isEqualTo(user.resolve("Documents/Murmuration"));
    }

    @Test
    void windows_and_macs_have_a_display_and_folders_of_their_own() {
        assertThat(Machine.of(Map.of("APPDATA", "/roaming"), Map.of("user.home", user.toString(), "os.name", "Windows 11")))
                .satisfies(machine -> assertThat(machine.display()).isTrue())
                .satisfies(machine -> assertThat(machine.config()).isEqualTo(Path.of("/roaming/Murmuration")));
        assertThat(Machine.of(Map.of(), Map.of("user.home", user.toString(), "os.name", "Mac OS X")).state()).isEqualTo(user.resolve("Library/Logs/Murmuration"));
    }

    private Machine linux(Map<String, String> environment) {
        return Machine.of(environment, Map.of("user.home", user.toString(), "os.name", "Linux", "murmuration.home", "/opt/murmuration"));
    }
}
