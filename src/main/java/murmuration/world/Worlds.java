package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.canon.CastProposal;
import murmuration.canon.Dialogue;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.ManuscriptFolder;
import murmuration.canon.manuscript.Progress;
import murmuration.canon.Topics;
import murmuration.cast.Sheets;
import murmuration.language.Embeddings;

/// Makes new worlds. A folder appears only when it is complete: it is built beside its place and moved there.
public final class Worlds {

    private static final int TOPICS = 10;

    private Worlds() {}

    /// A fresh copy of the sample world.
    ///
    /// @param home the program's folder, which holds the sample
    public static Path makeSample(Path folder, Path home) {
        if (!Files.isDirectory(home.resolve("assets/sample"))) throw new WorldException("The program's folder " + home + " holds no sample world; install Murmuration again.");
        return build(folder, building -> {
            copy(home.resolve("assets/sample"), building);
            copy(home.resolve("characters"), building.resolve("characters"));
        });
    }

    /// A world from a manuscript: its cast is proposed from the dialogue, its topics and the story's calendar from the book.
    ///
    /// @param manuscripts in the order of the book; none makes an empty world
    /// @param characters a folder of sheets to take instead of the proposed cast
    /// @param cast how many characters to propose: those who speak most
    /// @throws WorldException if the folder is there already or cannot be written
    /// @throws murmuration.canon.CanonException if a manuscript cannot be read
    public static Path make(Path folder, String title, List<Path> manuscripts, Optional<Path> characters, int cast, Progress progress) {
        Manuscript book = manuscripts.isEmpty() ? Manuscript.EMPTY : Manuscript.read(manuscripts, (what, done) -> progress.at(what, done * .3));
        progress.at("Who says what", .3);
        Dialogue dialogue = Dialogue.of(book);
        progress.at("Who is who", .6);
        CastProposal proposal = CastProposal.of(book, dialogue, cast);
        progress.at("What it is about", .8);
        return make(folder, title, manuscripts, characters, new Read(book, dialogue, proposal, Topics.of(book, TOPICS)), progress);
    }

    /// A book that was read.
    record Read(Manuscript book, Dialogue dialogue, CastProposal cast, Topics topics) {}

    static Path make(Path folder, String title, List<Path> manuscripts, Optional<Path> characters, Read read, Progress progress) {
        return build(folder, building -> {
            Files.createDirectories(building.resolve("characters"));
            Files.createDirectories(building.resolve("manuscript"));
            var kept = new ManuscriptFolder(building.resolve("manuscript"));
            int number = 1;
            for (Path manuscript : manuscripts) kept.add(number++, manuscript);
            if (characters.isPresent()) copy(characters.get(), building.resolve("characters"));
            try (var embeddings = new Embeddings()) {
                var draft = new BookWorld(title, read.book(), read.dialogue(), read.cast(), read.topics(), embeddings);
                if (characters.isEmpty()) draft.cast().forEach(character -> Sheets.write(character, building.resolve("characters").resolve(fileName(character.name()) + ".json")));
                progress.at("What happens", .9);
                draft.file().write(building);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorldException("Making the world was cancelled.", e);
            }
            progress.at("Done", 1);
        });
    }

    /// A world like another, under another name: its cast, its book, its board and its desk. The other may be open.
    ///
    /// @throws WorldException if there is something at the new place already, or it cannot be written
    public static Path duplicate(Path world, Path folder, Progress progress) {
        Rooms.place(world).ifPresent(place -> {
            throw new WorldException("The board of this world lies on " + place + ", and a copy would share it. To let another studio in, copy the folder; for a world of its own, take “store” out of its world.json.");
        });
        return build(folder, building -> {
            Path copy = Files.createTempFile(building.getParent(), ".copy", ".zip");
            try {
                new WorldZip(world).write(copy, (what, done) -> progress.at(what, done * .6));
                WorldZip.unpack(copy, building, (what, done) -> progress.at(what, .6 + done * .4));
            } finally {
                Files.deleteIfExists(copy);
            }
        });
    }

    private interface Building {
        void in(Path folder) throws IOException;
    }

    private static Path build(Path folder, Building work) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(place) && !isEmpty(place)) throw new WorldException("There is something at " + place + " already; name another folder.");
            Files.createDirectories(place.getParent());
            Path building = Files.createTempDirectory(place.getParent(), ".new-world");
            try {
                work.in(building);
                Files.deleteIfExists(place);
                Files.move(building, place);
                return place;
            } finally {
                delete(building);
            }
        } catch (IOException e) {
            throw new WorldException("The folder " + place + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void copy(Path linked, Path to) throws IOException {
        Path from = linked.toRealPath();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static String fileName(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "somebody" : plain;
    }
}
