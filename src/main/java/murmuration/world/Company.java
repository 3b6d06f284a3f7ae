package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import murmuration.cast.Character;
import murmuration.cast.Draft;
import murmuration.cast.Problem;
import murmuration.cast.SheetMerge;
import murmuration.cast.Sheets;
import murmuration.cast.Sheets.Sheet;

/// The people of an open world and the files that describe them. Whoever changes a sheet, in the studio or outside of it, finds the other's change kept: what was
/// written meanwhile is brought together or asked about, never overwritten.
///
/// Reading is for any thread at any time; one change is made after the other.
public final class Company {

    /// Told who comes into the cast and who leaves it, before and after anybody can see it.
    interface Door {
        void comes(String name);

        void goes(String name);
    }

    /// What came of saving a sheet.
    public sealed interface Saving {
        /// @param joined whether changes from outside were brought in
        record Saved(Character character, boolean joined) implements Saving {}

        /// Nothing was written.
        ///
        /// @param fields what the file says differently, where the editor changed it too
        /// @param theirs the file's text
        record Disputed(List<String> fields, String theirs) implements Saving {}

        record Refused(List<Problem> problems) implements Saving {}
    }

    /// What somebody else did to the files.
    public sealed interface Outside {
        record Changed(String name) implements Outside {}

        record Came(String name) implements Outside {}

        /// The sheet is gone; she stays until the novelist says what she wants.
        record Missing(String name) implements Outside {}

        /// A file cannot be read; where it was read before, that holds.
        record Spoilt(Problem problem) implements Outside {}
    }

    /// A sheet that was taken out, to be put back.
    public record Removed(String name, Path sheet, Path kept) {}

    private static final int LOOKS_UNTIL_MISSING = 2;

    private record Stamp(long modified, long size) {}

    private record Known(Character character, Path file, String text) {}

    private final Path folder;
    private final Door door;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Map<Path, Stamp> stamps = new HashMap<>();
    private final Map<String, Integer> missed = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Reads the sheets of a folder.
    Company(Path folder, Door door) {
        this.folder = folder;
        this.door = door;
        for (Path file : Sheets.filesIn(folder)) {
            stamps.put(file, stamp(file));
            switch (Sheets.read(file)) {
                case Sheet.Good(var character) when known.containsKey(character.name()) -> problems.add(namesake(file, character));
                case Sheet.Good(var character) -> keep(character, file);
                case Sheet.Bad(var found) -> problems.addAll(found);
            }
        }
    }

    /// The sheets of a folder whose people do not live.
    public static Company of(Path folder) {
        return new Company(folder, new Door() {
            @Override
            public void comes(String name) {}

            @Override
            public void goes(String name) {}
        });
    }

    /// In the order of their files.
    public List<Character> cast() {
        return order.stream().map(known::get).filter(Objects::nonNull).map(Known::character).toList();
    }

    public Optional<Character> character(String name) {
        return Optional.ofNullable(known.get(name)).map(Known::character);
    }

    /// What was wrong with files when the world was opened.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    public String file(String name) {
        return require(name).file().getFileName().toString();
    }

    /// Her sheet as it stands in its file now.
    public String text(String name) {
        return read(require(name));
    }

    /// Saves what became of a sheet in an editor.
    ///
    /// @param base the text that the editor began with
    /// @param insist to overrule the file where both changed the same
    public synchronized Saving save(String name, String base, String mine, boolean insist) {
        Known now = require(name);
        String theirs = read(now);
        SheetMerge merge = SheetMerge.of(base, mine, theirs);
        if (!insist && !merge.disputed().isEmpty()) return new Saving.Disputed(merge.disputed(), theirs);
        return switch (Sheets.parse(now.file().getFileName().toString(), merge.text())) {
            case Sheet.Bad(var found) -> new Saving.Refused(found);
            case Sheet.Good(var character) when !character.name().equals(name) -> new Saving.Refused(List.of(new Problem(now.file().getFileName().toString(), 0, 0, "Her name cannot be changed: traces and posts know her by it.", "Duplicate her under another name.")));
            case Sheet.Good(var character) -> {
                write(character, now.file(), merge.text());
                yield new Saving.Saved(character, !theirs.equals(base));
            }
        };
    }

    /// Takes somebody new in.
    ///
    /// @throws WorldException if somebody of that name is there, or the text is no sheet
    public synchronized Character add(String text) {
        return switch (Sheets.parse("The sheet", text)) {
            case Sheet.Bad(var found) -> throw new WorldException(found.getFirst().problem() + " " + found.getFirst().fix());
            case Sheet.Good(var character) -> {
                if (known.values().stream().anyMatch(other -> other.character().name().equalsIgnoreCase(character.name()))) throw new WorldException("There is already a character called " + character.name() + " in this world; choose another name.");
                write(character, WorldEdits.freeName(folder, character.name()), text);
                yield character;
            }
        };
    }

    /// Another with the same sheet.
    public synchronized Character duplicate(String name, String as) {
        Draft copy = Draft.of(file(name), text(name));
        copy.put(as, "name");
        copy.remove("handle");
        copy.remove("fullName");
        return add(copy.text());
    }

    /// Takes somebody out of the cast. Her sheet is kept out of sight; what she left on the board and on the desk stays.
    public synchronized Removed remove(String name) {
        Known gone = require(name);
        Path kept = folder.resolve(".removed").resolve(System.currentTimeMillis() + "-" + gone.file().getFileName());
        try {
            Files.createDirectories(kept.getParent());
            if (Files.exists(gone.file())) Files.move(gone.file(), kept, StandardCopyOption.ATOMIC_MOVE);
            else Files.writeString(kept, gone.text());
        } catch (IOException e) {
            throw new WorldException("The sheet of " + name + " could not be taken out: " + e.getMessage() + ".", e);
        }
        leave(name);
        return new Removed(name, gone.file(), kept);
    }

    /// Puts back who was taken out.
    public synchronized Character putBack(Removed removed) {
        try {
            Character back = add(Files.readString(removed.kept()));
            Files.deleteIfExists(removed.kept());
            return back;
        } catch (IOException e) {
            throw new WorldException("The sheet of " + removed.name() + " could not be put back: " + e.getMessage() + ".", e);
        }
    }

    /// Writes a sheet that went missing again, as it was last read.
    public synchronized void restore(String name) {
        Known missing = require(name);
        write(missing.character(), missing.file(), missing.text());
    }

    /// Looks at the files and takes over what somebody else changed, whoever is not being edited. A sheet has to be away for two looks before it counts as missing,
    /// since some editors save by writing anew.
    public synchronized List<Outside> noticed() {
        var outside = new ArrayList<Outside>();
        Set<Path> there = new HashSet<>(Sheets.filesIn(folder));
        for (Path file : there.stream().sorted().toList()) {
            Stamp stamp = stamp(file);
            if (stamp.equals(stamps.put(file, stamp))) continue;
            look(file).ifPresent(outside::add);
        }
        stamps.keySet().retainAll(there);
        for (Known one : List.copyOf(known.values())) {
            String name = one.character().name();
            if (there.contains(one.file())) missed.remove(name);
            else if (missed.merge(name, 1, Integer::sum) == LOOKS_UNTIL_MISSING) outside.add(new Outside.Missing(name));
        }
        return outside;
    }

    private Optional<Outside> look(Path file) {
        Optional<Known> before = known.values().stream().filter(one -> one.file().equals(file)).findFirst();
        return switch (Sheets.read(file)) {
            case Sheet.Bad(var found) -> Optional.of(new Outside.Spoilt(found.getFirst()));
            case Sheet.Good(var character) when before.isPresent() && before.get().character().equals(character) -> {
                keep(character, file);
                yield Optional.empty();
            }
            case Sheet.Good(var character) when before.isPresent() && before.get().character().name().equals(character.name()) -> {
                keep(character, file);
                yield Optional.of(new Outside.Changed(character.name()));
            }
            case Sheet.Good(var character) when known.containsKey(character.name()) -> Optional.of(new Outside.Spoilt(namesake(file, character)));
            case Sheet.Good(var character) -> {
                before.ifPresent(renamed -> leave(renamed.character().name()));
                keep(character, file);
                yield Optional.of(new Outside.Came(character.name()));
            }
        };
    }

    private void write(Character character, Path file, String text) {
        Sheets.write(character.name(), text, file);
        stamps.put(file, stamp(file));
        keep(character, file);
    }

    private void keep(Character character, Path file) {
        boolean comes = known.put(character.name(), new Known(character, file, textOf(character, file))) == null;
        if (!comes) return;
        order.add(character.name());
        order.sort((one, other) -> place(one).compareTo(place(other)));
        door.comes(character.name());
    }

    private String place(String name) {
        Known one = known.get(name);
        return one == null ? "" : one.file().getFileName().toString();
    }

    private void leave(String name) {
        door.goes(name);
        order.remove(name);
        known.remove(name);
        missed.remove(name);
    }

    private Known require(String name) {
        Known one = known.get(name);
        if (one == null) throw new WorldException("There is nobody called " + name + " in this world.");
        return one;
    }

    /// A file that went missing says what it last said.
    private static String read(Known one) {
        return textOf(one.text(), one.file());
    }

    private static String textOf(Character character, Path file) {
        return textOf(Sheets.text(character), file);
    }

    private static String textOf(String otherwise, Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return otherwise;
        } catch (IOException e) {
            throw new WorldException(file.getFileName() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException _) { // it went while we looked; the next look says so
            return new Stamp(0, 0);
        }
    }

    private static Problem namesake(Path file, Character character) {
        return new Problem(file.getFileName().toString(), 0, 0, "There is already a character called " + character.name() + ".", "Give one of the two another name.");
    }
}
