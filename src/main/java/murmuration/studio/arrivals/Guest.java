package murmuration.studio.arrivals;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import murmuration.cast.Character;
import murmuration.cast.cards.Import;
import murmuration.cast.cards.Import.Imported;

/// A file at the door: what was read of it, whether it is to come in, and what the one character in it is to be called here. On JavaFX's thread, once it is made.
final class Guest {

    private static final double FACE = 128;

    private final Path file;
    private final Import outcome;
    private final Optional<Image> face;
    private final StringProperty name = new SimpleStringProperty();
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    private Guest(Path file, Import outcome, Optional<Image> face) {
        this.file = file;
        this.outcome = outcome;
        this.face = face;
        name.set(character().map(Character::name).orElse(""));
        wanted.set(imported().isPresent());
    }

    /// Reads a file; slow, and for any thread.
    static Guest read(Path file) {
        Import outcome = Import.read(file);
        return new Guest(file, outcome, outcome instanceof Imported imported ? face(imported) : Optional.empty());
    }

    private static Optional<Image> face(Imported imported) {
        return imported.portrait().map(portrait -> new Image(new ByteArrayInputStream(portrait.image()), FACE, FACE, true, true)).filter(image -> !image.isError());
    }

    String fileName() {
        return file.getFileName().toString();
    }

    Optional<Imported> imported() {
        return outcome instanceof Imported imported ? Optional.of(imported) : Optional.empty();
    }

    /// The one character in it; nothing in a lorebook.
    Optional<Character> character() {
        return imported().filter(imported -> imported.characters().size() == 1).map(imported -> imported.characters().getFirst());
    }

    /// Why it cannot come in, whatever it is called.
    Optional<String> refusal() {
        return outcome instanceof Import.Refused(var sentence) ? Optional.of(sentence) : Optional.empty();
    }

    Optional<Image> face() {
        return face;
    }

    StringProperty name() {
        return name;
    }

    BooleanProperty wanted() {
        return wanted;
    }

    /// How it is shown in a list.
    String title() {
        return name.get().isBlank() ? fileName() : name.get().strip();
    }

    int facts() {
        return imported().map(imported -> imported.facts().size()).orElse(0);
    }
}
