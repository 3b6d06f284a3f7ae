package murmuration.export.bluesky;

import java.util.Optional;

/// Where passwords and tokens are kept by name: the system's keyring, or a file that only the user can read. All methods may wait for the person to unlock it.
public interface Secrets {

    Optional<String> get(String name);

    /// Keeps it, and says in words where, such as "the system's keyring".
    String set(String name, String secret);

    void remove(String name);
}
