package murmuration.cast.cards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import murmuration.cast.CastException;
import tools.jackson.databind.JsonNode;

/// A file that was opened: the JSON it carries, and the picture that came with it.
record Envelope(Path file, JsonNode json, Optional<Portrait> portrait, List<Note> notes) {

    private static final long LARGEST_FILE = 64L << 20;
    private static final int LARGEST_SHEET = 4 << 20;

    String name() {
        return file.getFileName().toString();
    }

    /// The file's name without its ending, for somebody whom nobody gave one.
    String stem() {
        return name().replaceFirst("(?:\\.card)?\\.[^.]*$", "");
    }

    /// A card is kept whole in its sheet.
    boolean fitsASheet() {
        return json.toString().length() <= LARGEST_SHEET;
    }

    /// @throws CastException if it cannot be read or carries no JSON
    static Envelope open(Path file) {
        byte[] bytes = bytes(file);
        if (Png.starts(bytes)) return ofPng(file, bytes);
        if (Charx.starts(bytes)) return Charx.open(file);
        var notes = new ArrayList<Note>();
        JsonNode json = CardJson.read(bytes, file.getFileName().toString(), notes);
        return new Envelope(file, json, Assets.inline(json), notes);
    }

    private static Envelope ofPng(Path file, byte[] bytes) {
        var notes = new ArrayList<Note>();
        Png png = Png.of(bytes);
        JsonNode json = new PngCard(png, file.getFileName().toString(), notes).json();
        Optional<Portrait> inline = Assets.inline(json);
        return new Envelope(file, json, inline.isPresent() ? inline : Portrait.of(bytes), notes);
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) throw new CastException("There is no file " + file + ".");
            if (Files.size(file) > LARGEST_FILE) throw new CastException(file.getFileName() + " is larger than 64 MB, which is more than a character needs.");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CastException(file.getFileName() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
