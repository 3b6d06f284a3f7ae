package murmuration.cast.cards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import murmuration.cast.CastException;
import tools.jackson.databind.JsonNode;

/// A CHARX archive: a zip with `card.json` and pictures. Two entries at most are read, by their exact names; nothing is unpacked to the disk.
record Charx(ZipFile zip, Path file) {

    private static final String CARD = "card.json";
    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_PICTURE = 16 << 20;
    private static final int UNSUSPICIOUS = 1 << 20;
    private static final int MOST_PACKED = 200;

    static boolean starts(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    static Envelope open(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return new Charx(zip, file).envelope();
        } catch (IOException | IllegalArgumentException e) {
            throw new CastException(file.getFileName() + " is a damaged archive: " + e.getMessage() + ".", e);
        }
    }

    private Envelope envelope() throws IOException {
        if (zip.size() > MOST_ENTRIES) throw refused("holds more files than a character needs");
        ZipEntry card = zip.getEntry(CARD);
        if (card == null) throw refused("is an archive without a card.json");
        var notes = new ArrayList<Note>();
        JsonNode json = CardJson.read(bytes(card, CardJson.LONGEST), CARD + " in " + file.getFileName(), notes);
        Optional<Portrait> portrait = portrait(json, notes);
        long left = zip.stream().filter(entry -> !entry.isDirectory()).count() - 1 - portrait.stream().count();
        if (left > 0) notes.add(Note.leftOut((left == 1 ? "One other file" : left + " other files") + " in the archive did not come along."));
        return new Envelope(file, json, portrait, notes);
    }

    private Optional<Portrait> portrait(JsonNode json, List<Note> notes) throws IOException {
        Optional<Portrait> inline = Assets.inline(json);
        if (inline.isPresent()) return inline;
        ZipEntry picture = Assets.embedded(json).map(zip::getEntry).orElse(null);
        if (picture == null || picture.isDirectory()) return Optional.empty();
        Optional<Portrait> portrait = Portrait.of(bytes(picture, LARGEST_PICTURE));
        if (portrait.isEmpty()) notes.add(Note.leftOut("The portrait is no PNG, JPEG or GIF that we can show, and was left out."));
        return portrait;
    }

    /// The sizes that a zip tells may be lies, so what comes out is counted too.
    private byte[] bytes(ZipEntry entry, int most) throws IOException {
        if (entry.getSize() > most) throw refused("holds a file that is too large");
        if (entry.getSize() > UNSUSPICIOUS && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MOST_PACKED) throw refused("is packed so tightly that it looks like a trap");
        try (var in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw refused("holds a file that is too large");
            return bytes;
        }
    }

    private CastException refused(String why) {
        return new CastException(file.getFileName() + " " + why + ".");
    }
}
