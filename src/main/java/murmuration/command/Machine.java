package murmuration.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import murmuration.voice.Keys;
import murmuration.world.World;

/// What the program finds around itself.
///
/// @param home the program's own folder, with `assets` and `characters`
/// @param config the user's folder for what is remembered from start to start
/// @param state the user's folder for logs
/// @param worlds where a world is made when nobody says where
/// @param display whether a window can be opened
/// @param novelist who sits here, as others in a writers' room read it
record Machine(Path home, Path config, Path state, Path worlds, boolean display, String novelist) {

    /// @param properties of the Java system
    static Machine of(Map<String, String> environment, Map<String, String> properties) {
        Path user = Path.of(properties.get("user.home"));
        String system = properties.get("os.name").toLowerCase();
        Path home = Path.of(properties.getOrDefault("murmuration.home", "")).toAbsolutePath();
        Path worlds = worlds(user);
        String novelist = given(environment, "MURMURATION_NOVELIST").orElse(properties.getOrDefault("user.name", ""));
        if (system.startsWith("windows")) {
            Path config = folder(environment, "APPDATA", user.resolve("AppData/Roaming"));
            Path state = folder(environment, "LOCALAPPDATA", user.resolve("AppData/Local"));
            return new Machine(home, config.resolve("Murmuration"), state.resolve("Murmuration"), worlds, true, novelist);
        }
        if (system.startsWith("mac")) {
            return new Machine(home, user.resolve("Library/Application Support/Murmuration"), user.resolve("Library/Logs/Murmuration"), worlds, true, novelist);
        }
        Path config = folder(environment, "XDG_CONFIG_HOME", user.resolve(".config"));
        Path state = folder(environment, "XDG_STATE_HOME", user.resolve(".local/state"));
        boolean display = given(environment, "DISPLAY").isPresent() || given(environment, "WAYLAND_DISPLAY").isPresent();
        return new Machine(home, config.resolve("murmuration"), state.resolve("murmuration"), worlds, display, novelist);
    }

    /// How a world is opened here where nothing else is asked for.
    World.Options options() {
        return World.Options.usual(home).keys(Keys.in(config)).novelist(novelist);
    }

    /// How a world is opened for a look, where nobody is going to write and the model may stay asleep.
    World.Options forALook() {
        return options().voice("phrases");
    }

    private static Path worlds(Path user) {
        Path documents = user.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : user).resolve("Murmuration");
    }

    /// The XDG rules ask that a path which is not absolute be ignored.
    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        return given(environment, variable).map(Path::of).filter(Path::isAbsolute).orElse(usual);
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
