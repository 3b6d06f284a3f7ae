package murmuration.voice;

import java.util.Optional;

/// The system's own place for secrets. All methods may wait for the person to unlock it.
interface Keyring {

    String SERVICE = "murmuration";

    /// What this system has; nothing if it has none that we know.
    static Optional<Keyring> ofSystem() {
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return Optional.of(new CredentialManager());
        }
        return system.startsWith("Mac") ? Optional.of(KeyringProgram.security()) : KeyringProgram.secretTool().map(Keyring.class::cast);
    }

    Optional<String> get(String name);

    /// False if the keyring did not take it, for example because there is none in this session.
    boolean set(String name, String key);

    void remove(String name);
}
