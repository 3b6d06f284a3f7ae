package murmuration.cast.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import murmuration.cast.Character;
import murmuration.cast.cards.Import.Imported;
import tools.jackson.databind.JsonNode;

/// The files in other programs' formats that the project made for its tests.
final class CardFiles {

    private CardFiles() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(CardFiles.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Imported taken(String name) {
        return taken(file(name));
    }

    static Imported taken(Path file) {
        Import outcome = Import.read(file);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Imported.class);
        return (Imported) outcome;
    }

    static Character person(String name) {
        assertThat(taken(name).characters()).hasSize(1);
        return taken(name).characters().getFirst();
    }

    static String refusal(String name) {
        Import outcome = Import.read(file(name));
        assertThat(outcome).as("%s", outcome).isInstanceOf(Import.Refused.class);
        return ((Import.Refused) outcome).sentence();
    }

    static JsonNode kept(Character character) {
        return character.other().get(CardReader.KEPT);
    }
}
