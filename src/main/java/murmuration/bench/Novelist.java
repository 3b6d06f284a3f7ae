package murmuration.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.cast.Draft;
import murmuration.export.Format;
import murmuration.export.Selection;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.world.Edition;
import murmuration.world.Backups;
import murmuration.world.Company.Saving;
import murmuration.world.World;
import murmuration.world.WorldEdits;

/// A studio at work in a process of its own, made to be killed: the cast lives, and three scripted hands lay and judge posts, edit sheets, add facts, export
/// and back up as fast as they can. What it was told is done it promises on standard output, a [Promise] a line; nothing promised may be lost afterwards.
final class Novelist {

    private static final int POSTS_BETWEEN_LOOKS = 5;
    private static final List<String> TWISTS = List.of("and kept the tide table", "and wrote the hour down", "and said no more", "and went home by the wall", "and left the lamp on");

    private final Path folder;
    private final World world;
    private final Path exports;
    private final Set<Long> seen = new HashSet<>();
    private long number = System.currentTimeMillis();

    private Novelist(Path folder, World world) {
        this.folder = folder;
        this.world = world;
        this.exports = folder.resolveSibling("exports");
    }

    /// Arguments: the world, and the voice that its people write with. Works until it is killed.
    static void main(String[] args) {
        long begun = System.nanoTime();
        Path folder = Path.of(args[0]);
        World world = World.open(folder, World.Options.usual(Home.path()).voice(args[1]).speed(3600));
        new Promise(Promise.Kind.OPENED, folder.toString(), Long.toString((System.nanoTime() - begun) / 1_000_000)).say();
        new Novelist(folder, world).work();
    }

    private void work() {
        world.desk().items().forEach(item -> seen.add(item.post().id()));
        world.start();
        Thread.ofPlatform().name("sheets").start(this::edit);
        Thread.ofPlatform().name("files").start(this::write);
        while (true) {
            for (int i = 0; i < POSTS_BETWEEN_LOOKS; i++) lay();
            look();
        }
    }

    private void lay() {
        String text = "They shut the gate at " + number++ + " " + TWISTS.get((int) (number % TWISTS.size())) + ".";
        Database.now(world.desk().lay(post(text)));
    }

    /// What lies on the desk has been committed, whoever laid it there.
    private void look() {
        world.desk().items(item -> seen.add(item.post().id())).forEach(item -> Promise.post(item).say());
        world.desk().items(item -> item.state() == State.WAITING).stream().limit(POSTS_BETWEEN_LOOKS).forEach(this::judge);
    }

    private void judge(Item item) {
        Verdict verdict = switch ((int) (item.post().id() % 4)) {
            case 0 -> new Verdict.Approved(0);
            case 1 -> new Verdict.Revised(item.text() + " And not again.");
            case 2 -> new Verdict.Discarded(Verdict.Reason.DULL);
            default -> new Verdict.Later();
        };
        Database.now(world.desk().judge(item.post().id(), verdict)).forEach(judged -> Promise.verdict(judged).say());
    }

    private void edit() {
        List<String> names = world.cast().stream().map(Character::name).toList();
        for (long edit = System.currentTimeMillis(); ; edit++) {
            String name = names.get((int) (edit % names.size()));
            String base = world.company().text(name);
            Draft draft = Draft.of(world.company().file(name), base);
            draft.put("She was seen " + edit + " times.", "biography");
            if (world.company().save(name, base, draft.text(), false) instanceof Saving.Saved) new Promise(Promise.Kind.SHEET, name, Long.toString(edit)).say();
        }
    }

    private void write() {
        var edits = new WorldEdits(folder);
        var book = Edition.of(world);
        while (true) {
            for (Format format : Arrays.stream(Format.values()).filter(one -> !one.isBook() || !book.chapters().isEmpty()).toList()) {
                String fact = "The gate has " + System.nanoTime() + " bars.";
                edits.addFacts(List.of(new Fact(fact, 0, "seagate", List.of())));
                new Promise(Promise.Kind.FACT, fact, "").say();
                Path file = exports.resolve(format.id() + "." + format.extension());
                format.exporter().write(Selection.EVERYTHING.of(world.desk().approved()), book, file);
                new Promise(Promise.Kind.EXPORT, file.toString(), "").say();
            }
            Path backup = new Backups(folder).make(Progress.SILENT).file();
            new Promise(Promise.Kind.BACKUP, backup.toString(), "").say();
        }
    }

    private Post post(String text) {
        return new Post(
                0, world.cast().getFirst().name(), "thelowtide", "seagate", text, world.clock().instant(), Instant.now(), 80, "script", "anger", -.5, "The gate was closed.", Optional.empty(), 4, 1, 1,
                List.of(new Post.Check("voice", 80, "sounds like her")), List.of(), List.of(), List.of());
    }
}
