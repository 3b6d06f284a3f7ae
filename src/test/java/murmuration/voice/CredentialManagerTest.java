package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// In the Credential Manager of whoever runs it, under a name of its own.
@EnabledOnOs(OS.WINDOWS)
class CredentialManagerTest {

    private final String name = "test " + UUID.randomUUID();
    private final Keyring keyring = new CredentialManager();

    @AfterEach
    void leave_nothing_behind() {
        keyring.remove(name);
    }

    @Test
    void a_secret_is_kept_replaced_and_forgotten() {
        assertThat(keyring.get(name)).isEmpty();
        assertThat(keyring.set(name, "abcd-efgh-ijkl-mnop")).isTrue();
        assertThat(new CredentialManager().get(name)).contains("abcd-efgh-ijkl-mnop");
        assertThat(keyring.set(name, "did:plc:tria," + "x".repeat(2_400))).isTrue();
        assertThat(keyring.get(name)).hasValueSatisfying(secret -> assertThat(secret).hasSize(2_413));
        keyring.remove(name);
        assertThat(keyring.get(name)).isEmpty();
    }

    @Test
    void what_is_too_long_for_it_is_not_taken() {
        assertThat(keyring.set(name, "x".repeat(2_561))).isFalse();
        assertThat(keyring.get(name)).isEmpty();
    }
}
