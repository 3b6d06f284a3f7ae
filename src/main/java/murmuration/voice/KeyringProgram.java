package murmuration.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The keyring through the program that the system has for it: `secret-tool` on Linux (GNOME, KDE), `security` on macOS. A key goes in
/// through standard input, never as an argument that others could see.
record KeyringProgram(List<String> look, List<String> keep, List<String> drop, boolean isScript) implements Keyring {

    private static final String NAME = "{}";
    private static final long PATIENCE_SECONDS = 60;

    static KeyringProgram security() {
        return new KeyringProgram(List.of("/usr/bin/security", "find-generic-password", "-s", SERVICE, "-a", NAME, "-w"), List.of("/usr/bin/security", "-i"),
                List.of("/usr/bin/security", "delete-generic-password", "-s", SERVICE, "-a", NAME), true);
    }

    /// Nothing, if it is not installed.
    static Optional<KeyringProgram> secretTool() {
        return program("secret-tool").map(KeyringProgram::secretTool);
    }

    static KeyringProgram secretTool(Path program) {
        String tool = program.toString();
        return new KeyringProgram(List.of(tool, "lookup", "service", SERVICE, "account", NAME),
                List.of(tool, "store", "--label=Murmuration: " + NAME, "service", SERVICE, "account", NAME),
                List.of(tool, "clear", "service", SERVICE, "account", NAME), false);
    }

    private static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return List.of(path.split(java.io.File.pathSeparator)).stream().filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    @Override
    public Optional<String> get(String name) {
        return run(look, name, "").map(String::stripTrailing).filter(key -> !key.isEmpty());
    }

    @Override
    public boolean set(String name, String key) {
        String command = "add-generic-password -U -s " + SERVICE + " -a \"" + name + "\" -w \"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
        return run(keep, name, isScript ? command : key).isPresent() && get(name).equals(Optional.of(key));
    }

    @Override
    public void remove(String name) {
        run(drop, name, "");
    }

    /// What the program said; nothing if it failed. It may ask the person to unlock the keyring, and waits a minute for that.
    private static Optional<String> run(List<String> command, String name, String input) {
        var words = new ArrayList<>(command);
        words.replaceAll(word -> word.replace(NAME, name));
        try {
            Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) { // it ended without reading; its exit code tells
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException _) { // the program cannot be run; the file takes its place
            return Optional.empty();
        } catch (InterruptedException _) { // whoever wanted the key has gone
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
