package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import murmuration.canon.Fact;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.Portrait;

/// Lets characters and lore from elsewhere into an open world, where they live at once, and lets them go again. For threads that may wait.
public final class Arrivals {

    /// What came with one file.
    ///
    /// @param portraits files that lie beside the sheets
    public record Came(List<String> names, List<Path> portraits, List<Fact> facts) {
        public Came {
            names = List.copyOf(names);
            portraits = List.copyOf(portraits);
            facts = List.copyOf(facts);
        }
    }

    private final Path folder;
    private final Company company;
    private final Book book;

    Arrivals(Path folder, Company company, Book book) {
        this.folder = folder;
        this.company = company;
        this.book = book;
    }

    /// @param name what the one character is to be called here; of several, and of a lorebook, nobody is called anything else
    /// @throws WorldException if somebody of that name is there already, or the folder cannot be written; nothing has changed then
    public Came take(Imported imported, String name) {
        var names = new ArrayList<String>();
        var portraits = new ArrayList<Path>();
        try {
            for (Character character : imported.characters()) {
                Character guest = imported.characters().size() == 1 && !name.isBlank() ? character.called(name.strip()) : character;
                Optional<Path> picture = imported.portrait().map(portrait -> written(portrait, guest.name()));
                picture.ifPresent(portraits::add);
                names.add(company.add(Sheets.text(guest.pictured(picture.map(path -> path.getFileName().toString())))).name());
            }
            return new Came(names, portraits, told(new WorldEdits(folder).facts(imported, names)));
        } catch (RuntimeException e) {
            letGo(new Came(names, portraits, List.of()));
            throw e;
        }
    }

    /// Takes back what came: the sheets are kept out of sight, as those of everybody who leaves; what somebody has written meanwhile stays.
    public void letGo(Came came) {
        came.names().stream().filter(name -> company.character(name).isPresent()).forEach(company::remove);
        came.portraits().forEach(Arrivals::deleted);
        if (!came.facts().isEmpty()) book.tell(truth -> new Book.Truth(truth.facts().stream().filter(fact -> !came.facts().contains(fact)).toList(), truth.letGo()));
    }

    /// Tells the facts that nobody knows yet, and returns them.
    private List<Fact> told(List<Fact> facts) {
        if (facts.isEmpty()) return List.of();
        List<Fact> known = book.truth().facts();
        List<Fact> fresh = facts.stream().filter(fact -> known.stream().noneMatch(other -> other.text().equals(fact.text()))).distinct().toList();
        if (!fresh.isEmpty()) {
            book.tell(truth -> {
                var all = new ArrayList<>(truth.facts());
                all.addAll(fresh);
                return new Book.Truth(all, truth.letGo());
            });
        }
        return fresh;
    }

    private Path written(Portrait portrait, String name) {
        Path cast = folder.resolve("characters");
        String sheet = WorldEdits.freeName(cast, name).getFileName().toString();
        Path picture = cast.resolve(sheet.replaceFirst("json$", portrait.ending()));
        for (int number = 2; Files.exists(picture); number++) picture = cast.resolve(sheet.replaceFirst("\\.json$", "-" + number + "." + portrait.ending()));
        try {
            WorldEdits.whole(picture, portrait.image());
        } catch (IOException e) {
            throw new WorldException("The portrait of " + name + " could not be written: " + e.getMessage() + ".", e);
        }
        return picture;
    }

    private static void deleted(Path picture) {
        try {
            Files.deleteIfExists(picture);
        } catch (IOException e) {
            throw new WorldException(picture.getFileName() + " could not be taken away: " + e.getMessage() + ".", e);
        }
    }
}
