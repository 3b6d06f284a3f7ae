package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.ManuscriptFolder;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.LoreEntry;
import murmuration.cast.cards.Portrait;

/// Adds to a world's files what came from elsewhere, each thing whole or not at all. An open world shows it when it is opened again.
///
/// Whoever calls holds the world's lock, as one who has opened it does.
public final class WorldEdits {

    /// True from the start.
    private static final int ALWAYS = 0;

    private final Path folder;

    public WorldEdits(Path folder) {
        this.folder = folder;
    }

    /// Facts that the world does not know yet.
    public void addFacts(List<Fact> facts) {
        WorldFile.change(folder, file -> {
            var all = new ArrayList<>(file.facts());
            for (Fact fact : facts) {
                if (all.stream().noneMatch(known -> known.text().equals(fact.text()))) all.add(fact);
            }
            return file.with(all);
        });
    }

    /// These facts instead of those before. What somebody else wrote into the file meanwhile stays.
    void keepFacts(List<Fact> before, List<Fact> facts) {
        WorldFile.change(folder, file -> {
            var all = new ArrayList<>(facts);
            file.facts().stream().filter(fact -> !before.contains(fact) && !facts.contains(fact)).forEach(all::add);
            return file.with(all);
        });
    }

    /// The characters with their portraits, and the facts: everybody's from a lorebook, hers alone from her own card.
    ///
    /// @throws WorldException if somebody of that name is there already, or the folder cannot be written; nothing has changed then
    public void add(Imported imported) {
        imported.characters().forEach(this::refuseNamesake);
        var written = new ArrayList<Path>();
        try {
            for (Character character : imported.characters()) written.addAll(write(character, imported.portrait()));
            addFacts(facts(imported, imported.characters().stream().map(Character::name).toList()));
        } catch (RuntimeException e) {
            written.forEach(path -> path.toFile().delete());
            throw e;
        }
    }

    /// A copy of a manuscript, which comes after those that are there.
    ///
    /// @return the copy
    /// @throws murmuration.canon.CanonException if it cannot be read as a text
    /// @throws WorldException if the folder cannot be written
    public Path addManuscript(Path text) {
        Manuscript.read(List.of(text), Progress.SILENT);
        Path place = folder.resolve("manuscript");
        try {
            Files.createDirectories(place);
            return new ManuscriptFolder(place).add(lastNumber(place) + 1, text);
        } catch (IOException e) {
            throw new WorldException(text.getFileName() + " could not be copied into " + place + ": " + e.getMessage() + ".", e);
        }
    }

    private void refuseNamesake(Character character) {
        boolean there = Sheets.readAll(cast()).cast().stream().anyMatch(other -> other.name().equalsIgnoreCase(character.name()));
        if (there) throw new WorldException("There is already a character called " + character.name() + " in this world; give one of the two another name.");
    }

    private List<Path> write(Character character, Optional<Portrait> portrait) {
        Path sheet = freeName(cast(), character.name());
        Optional<Path> picture = portrait.map(image -> sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("json$", image.ending())));
        try {
            if (picture.isPresent()) whole(picture.get(), portrait.orElseThrow().image());
        } catch (IOException e) {
            throw new WorldException("The portrait of " + character.name() + " could not be written: " + e.getMessage() + ".", e);
        }
        Sheets.write(character.pictured(picture.map(path -> path.getFileName().toString())), sheet);
        return Stream.concat(Stream.of(sheet), picture.stream()).toList();
    }

    private Path cast() {
        return folder.resolve("characters");
    }

    /// A file in a folder of sheets that nobody has yet, named after somebody.
    static Path freeName(Path folder, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", "-").replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "somebody" : plain.substring(0, Math.min(60, plain.length()));
        return Stream.iterate(1, number -> number + 1).map(number -> folder.resolve(stem + (number == 1 ? "" : "-" + number) + ".json")).filter(Files::notExists).findFirst().orElseThrow();
    }

    /// @param knownBy who knows them; empty means everybody
    List<Fact> facts(Imported imported, List<String> knownBy) {
        List<Topic> topics = WorldFile.read(folder).topics();
        return imported.facts().stream().map(entry -> new Fact(entry.text(), ALWAYS, topic(entry, topics), knownBy)).toList();
    }

    private static String topic(LoreEntry entry, List<Topic> topics) {
        return topics.stream().filter(topic -> entry.keys().stream().anyMatch(key -> key.equalsIgnoreCase(topic.id()) || key.equalsIgnoreCase(topic.title()))).map(Topic::id).findFirst().orElse("");
    }

    private static int lastNumber(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{1,4}-.*")).mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-')))).max().orElse(0);
        }
    }

    static void whole(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
