package murmuration.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a person types when she is asked, or a program hands over on standard input.
interface Typed {

    /// One line that nobody is to see; nothing at the end of the input.
    Optional<String> secret(String prompt);

    /// Whether she says yes; nothing if there is nobody to ask.
    Optional<Boolean> yes(String question);

    static Typed ofSystem() {
        return new Typed() {
            @Override
            public Optional<String> secret(String prompt) {
                Console console = System.console();
                if (console != null && console.isTerminal()) return Optional.ofNullable(console.readPassword("%s: ", prompt)).map(String::valueOf);
                try {
                    return Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Boolean> yes(String question) {
                Console console = System.console();
                if (console == null || !console.isTerminal()) return Optional.empty();
                return Optional.of(Optional.ofNullable(console.readLine("%s [y/N] ", question)).filter(answer -> answer.strip().matches("(?i)y|yes")).isPresent());
            }
        };
    }
}
