package murmuration.world;

import java.util.Optional;
import murmuration.export.bluesky.Secrets;
import murmuration.voice.Keys;

/// App passwords where keys to endpoints are kept: on this machine, never in the world.
record KeptSecrets(Optional<Keys> keys) implements Secrets {

    @Override
    public Optional<String> get(String name) {
        return keys.flatMap(kept -> kept.get(name));
    }

    @Override
    public String set(String name, String secret) {
        Keys kept = keys.orElseThrow(() -> new WorldException("No passwords are kept here."));
        return switch (kept.set(name, secret)) {
            case KEYRING -> "the system's keyring";
            case FILE -> "a file that only you can read, because this system's keyring did not take it";
        };
    }

    @Override
    public void remove(String name) {
        keys.ifPresent(kept -> kept.remove(name));
    }
}
