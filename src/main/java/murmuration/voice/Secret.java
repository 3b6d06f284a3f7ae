package murmuration.voice;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The key to a server, fetched when it is first needed and again after it was refused. It shows itself to nobody but the wire.
final class Secret {

    private final Optional<Supplier<String>> source;
    private volatile @Nullable String known;

    Secret(Optional<Supplier<String>> source) {
        this.source = source;
    }

    /// May wait for a keyring.
    ///
    /// @throws VoiceException if there is none where it should be, or if it cannot be sent
    void fetch() {
        if (known != null || source.isEmpty()) {
            return;
        }
        String key = source.get().get().strip();
        if (key.isEmpty() || !key.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new VoiceException("The key that is kept for this voice is none; set it again.");
        }
        known = key;
    }

    void forget() {
        known = null;
    }

    Optional<String> reveal() {
        return Optional.ofNullable(known);
    }

    boolean isIn(String text) {
        String key = known;
        return key != null && text.contains(key);
    }
}
