package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.cards.CardExport;
import murmuration.cast.cards.Import;
import murmuration.export.Book;
import murmuration.export.Format;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.world.Backups;
import murmuration.world.World;
import murmuration.world.WorldEdits;
import murmuration.world.Worlds;

/// Every kind of file that the program reads, taken from what it writes itself, and what it does with each.
final class HostileFiles {

    private static final String MINE = "mine.txt";
    private static final List<String> CARDS = List.of("card.json", "card.png");

    private final Path folder;
    private final Path world;
    private final Path characters = Home.path().resolve("characters");

    /// @param folder where good files are made
    HostileFiles(Path folder) {
        this.folder = folder;
        this.world = Worlds.make(folder.resolve("good"), "The Skerries", List.of(), Optional.of(characters), 0, Progress.SILENT);
    }

    /// Reads `many` of each kind that is read fast, and a third of it of those that take a world to be opened.
    void feed(Hostile hostile, int many) throws IOException {
        cards(hostile, many);
        for (Path sheet : files(characters)) hostile.feed(sheet, many, Sheets::read);
        try (Stream<Path> chapters = Files.list(Home.path().resolve("assets/sample/manuscript"))) {
            hostile.feed(chapters.sorted().findFirst().orElseThrow(), many, HostileFiles::manuscript);
        }
        hostile.feed(Home.path().resolve("assets/sample/world.json"), many, file -> new WorldEdits(file.getParent()).addFacts(List.of()));
        worlds(hostile, Math.ceilDiv(many, 3));
    }

    static void card(Path file) {
        if (Import.read(file) instanceof Import.Refused(String sentence) && sentence.isBlank()) throw new IllegalStateException("Refused without a word.");
    }

    static void manuscript(Path file) {
        Manuscript.read(List.of(file), Progress.SILENT);
    }

    private void cards(Hostile hostile, int many) throws IOException {
        if (!(Sheets.read(characters.resolve("tria.json")) instanceof Sheets.Sheet.Good(Character tria))) throw new IllegalStateException("The sample's sheet cannot be read.");
        Character guest = tria.called("Ada");
        Files.writeString(folder.resolve(CARDS.getFirst()), CardExport.json(guest));
        Files.write(folder.resolve(CARDS.getLast()), CardExport.png(guest, Files.readAllBytes(characters.resolve("tria.png"))));
        for (String card : CARDS) hostile.feed(folder.resolve(card), many, HostileFiles::card);
    }

    private void worlds(Hostile hostile, int many) throws IOException {
        try (World open = World.open(world, options())) {
            for (int i = 0; i < 40; i++) {
                long id = Database.now(open.desk().lay(post("They shut gate " + i + ".", open))).id();
                if (i % 2 == 0) Database.now(open.desk().judge(id, new Verdict.Approved(0)));
            }
            for (Format format : List.of(Format.EPUB, Format.DOCX)) {
                Path book = folder.resolve("posts." + format.name().toLowerCase(java.util.Locale.ROOT));
                format.exporter().write(open.desk().approved(), new Book("Posts", Map.of()), book);
                hostile.feed(book, many, HostileFiles::manuscript);
            }
            for (String card : CARDS) hostile.feed(folder.resolve(card), many, file -> arrive(open, file));
        }
        Path backup = new Backups(world).make(Progress.SILENT).file();
        hostile.feed(world.resolve("world.json"), many, this::open);
        hostile.feed(world.resolve("characters/tria.json"), many, this::open);
        hostile.feed(world.resolve("board.db"), many, this::open);
        hostile.feed(backup, many, this::putBack);
    }

    /// Whoever is on the card comes into an open world and goes again, or stays outside; either way the world is as it was before.
    private static void arrive(World open, Path card) {
        List<String> before = visible(open);
        try {
            if (Import.read(card) instanceof Import.Imported imported) open.arrivals().letGo(open.arrivals().take(imported, ""));
        } finally {
            if (!visible(open).equals(before)) throw new IllegalStateException("Something of a card stayed in the world: " + visible(open));
        }
    }

    /// Who lives there, the files of the cast, and what is true.
    private static List<String> visible(World open) {
        try (Stream<Path> files = Files.list(open.folder().resolve("characters"))) {
            return Stream.of(open.cast().stream().map(Character::name), files.filter(Files::isRegularFile).map(Path::toString), open.book().truth().facts().stream().map(Fact::text)).flatMap(each -> each).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file takes its place in a world, which is opened and closed.
    private void open(Path file) throws IOException {
        Path fresh = fresh(file);
        String name = file.getFileName().toString();
        Files.copy(file, (name.equals("tria.json") ? fresh.resolve("characters") : fresh).resolve(name), StandardCopyOption.REPLACE_EXISTING);
        World.open(fresh, options()).close();
    }

    /// What is put back is all of it or nothing.
    private void putBack(Path zip) throws IOException {
        Path fresh = fresh(zip);
        Files.writeString(fresh.resolve(MINE), "Of the world as it was.");
        boolean done = false;
        try {
            new Backups(fresh).restore(zip, Progress.SILENT);
            done = true;
        } finally {
            boolean half = Files.exists(fresh.resolve(MINE)) == done || !Files.exists(fresh.resolve("world.json"));
            try (Stream<Path> inside = Files.list(fresh)) {
                half |= inside.anyMatch(file -> file.getFileName().toString().startsWith(".re"));
            }
            if (half) throw new IllegalStateException("The backup was put back by half.");
        }
    }

    private Path fresh(Path file) throws IOException {
        Path fresh = file.resolveSibling("world");
        BenchFolder.delete(fresh);
        Files.createDirectories(fresh.resolve("characters"));
        Files.copy(world.resolve("world.json"), fresh.resolve("world.json"));
        Files.copy(characters.resolve("tria.json"), fresh.resolve("characters/tria.json"));
        return fresh;
    }

    private static World.Options options() {
        return World.Options.usual(Home.path()).voice("phrases").seed(3);
    }

    private static Post post(String text, World world) {
        return new Post(
                0, "Tria", "thelowtide", "water", text, world.clock().instant(), Instant.EPOCH, 80, "script", "anger", -.5, "News.", Optional.empty(), 0, 1, 1, List.of(), List.of(), List.of(), List.of());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith("schema.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
