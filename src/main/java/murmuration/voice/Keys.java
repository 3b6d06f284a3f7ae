package murmuration.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Keys to endpoints, kept by name: in the system's keyring, or, where there is none, in a file that only the user can read. Never
/// in a world, a log or an argument of a program. All methods may wait for the person to unlock the keyring.
public final class Keys {

    /// Where a key was put.
    public enum Place { KEYRING, FILE }

    private static final String REFERENCE = "keyring:";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    private final Optional<Keyring> keyring;
    private final Path folder;

    Keys(Optional<Keyring> keyring, Path folder) {
        this.keyring = keyring;
        this.folder = folder;
    }

    /// @param config the user's configuration folder for this program, outside of any world
    public static Keys in(Path config) {
        return new Keys(Keyring.ofSystem(), config.resolve("keys"));
    }

    /// A source for the key that `world.json` names as `keyring:NAME`; it looks when it is asked.
    ///
    /// @throws VoiceException if the reference is none, and from the source if no key is kept under that name
    public Supplier<String> source(String reference) {
        if (!reference.startsWith(REFERENCE)) {
            throw new VoiceException("A key is named as “keyring:” and a name, and never written out; put it away and set it by that name.");
        }
        String name = checked(reference.substring(REFERENCE.length()));
        return () -> get(name).orElseThrow(() -> new VoiceException("No key is kept under the name “" + name + "”; set it first."));
    }

    public Optional<String> get(String name) {
        String checked = checked(name);
        return keyring.flatMap(ring -> ring.get(checked)).or(() -> read(checked));
    }

    /// Puts the key into the keyring if that takes it, else into the file, and says which.
    public Place set(String name, String key) {
        String checked = checked(name);
        String stripped = key.strip();
        if (!KEY.matcher(stripped).matches()) {
            throw new VoiceException("That is no key: it must be one line of plain letters, digits and signs.");
        }
        if (keyring.filter(ring -> ring.set(checked, stripped)).isPresent()) {
            delete(checked);
            return Place.KEYRING;
        }
        keyring.ifPresent(ring -> ring.remove(checked)); // an older key there would be found first
        write(checked, stripped);
        return Place.FILE;
    }

    /// Forgets the key wherever it is.
    public void remove(String name) {
        String checked = checked(name);
        keyring.ifPresent(ring -> ring.remove(checked));
        delete(checked);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(".") || name.endsWith(" ")) {
            throw new VoiceException("The name of a key is made of letters, digits, spaces, dots and dashes.");
        }
        return name;
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)).strip()).filter(key -> !key.isEmpty());
        } catch (NoSuchFileException _) { // none is kept
            return Optional.empty();
        } catch (IOException e) {
            throw new VoiceException("The file of keys in " + folder + " cannot be read.", e);
        }
    }

    private void write(String name, String key) {
        try {
            Files.createDirectories(folder, only("rwx------"));
            Path temporary = Files.createTempFile(folder, ".key", null, only("rw-------"));
            Files.write(temporary, key.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new VoiceException("The key could not be kept in " + folder + ".", e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new VoiceException("The key in " + folder + " could not be removed.", e);
        }
    }

    /// On Windows the user's folder is the user's alone already.
    private static FileAttribute<?>[] only(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
