package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script, with JDKs whose `java` only says how it was called.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void app() throws Exception {
        app = Files.createDirectories(folder.toRealPath().resolve("the app"));
        Path source = Path.of(System.getProperty("murmuration.home", ""), "installer", "bin", "murmuration");
        Path script = Files.createDirectories(app.resolve("bin")).resolve("murmuration");
        Files.copy(source, script);
        executable(script);
    }

    @Test
    void it_starts_the_jdk_of_java_home_with_its_own_folder_and_all_arguments_as_they_are() throws Exception {
        String said = start(app.resolve("bin/murmuration"), jdk("new", "25.0.3"), "desk", "Low Water", "");
        assertThat(said).startsWith("new:").contains("-Dmurmuration.home=" + app + "\n", app + "/lib/*\nmurmuration.Main\ndesk\nLow Water\n\n", "--module-path\n" + app + "/fx\n");
    }

    @Test
    void links_to_it_are_followed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("the app/bin/murmuration"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("again"), link);
        assertThat(start(linkToLink, jdk("new", "26"))).contains("-Dmurmuration.home=" + app + "\n");
    }

    @Test
    void an_older_jdk_is_passed_over() throws Exception {
        assertThat(start(app.resolve("bin/murmuration"), jdk("old", "17.0.15"))).doesNotContain("old:");
    }

    private Path jdk(String name, String version) throws Exception {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + name + ":\nprintf '%s\\n' \"$@\"\n");
        executable(java);
        return jdk;
    }

    private String start(Path script, Path javaHome, String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of(script.toString()));
        command.addAll(java.util.List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", javaHome.toString(), "HOME", folder.toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
