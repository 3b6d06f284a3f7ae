package murmuration.cast.cards;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.Sheets;

/// What became of a file that came from elsewhere. Reading it changes nothing on the disk and fetches nothing.
public sealed interface Import {

    /// @param portrait of the one character
    /// @param facts what the file tells of its world
    /// @param fates what became what and what was left out
    record Imported(List<Character> characters, Optional<Portrait> portrait, List<LoreEntry> facts, List<Note> fates) implements Import {
        public Imported {
            characters = List.copyOf(characters);
            facts = List.copyOf(facts);
            fates = List.copyOf(fates);
        }

        /// One sentence each.
        public List<String> notes() {
            return fates.stream().map(Note::sentence).toList();
        }
    }

    /// @param sentence why, for the novelist
    record Refused(String sentence) implements Import {}

    /// Reads a file by what it holds, whatever it is called: our own sheet, a Character Card (JSON, PNG, CHARX), a lorebook, SillyTavern's world info or a character of elizaOS.
    static Import read(Path file) {
        try {
            Envelope envelope = Envelope.open(file);
            Kind kind = Kind.of(envelope.json());
            if (kind != Kind.LOREBOOK && !envelope.fitsASheet()) return new Refused(envelope.name() + " is too large for a character: a sheet holds four megabytes of text.");
            Imported imported = kind.read(envelope);
            for (Character character : imported.characters()) {
                if (Sheets.parse(envelope.name(), Sheets.text(character)) instanceof Sheets.Sheet.Bad(var problems)) {
                    return new Refused(envelope.name() + " makes no sheet: " + problems.getFirst().problem());
                }
            }
            return imported;
        } catch (CastException e) {
            return new Refused(e.getMessage());
        }
    }
}
