package murmuration.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.bench.Bench.Row;
import murmuration.canon.manuscript.Progress;
import murmuration.world.StoryEvent;
import murmuration.world.World;
import murmuration.world.Worlds;

/// How much of what the embedded writer writes a strict reader lets stand: the fixed situations, written about by both hands, by the phrase books alone and by the
/// small model alone, held against the readings that are kept.
final class Readings {

    private static final List<String> WORLDS = List.of("sample", "novel");
    private static final int FIRST = 3;
    private static final int A_FEW = 5;
    private static final int NOVEL_CAST = 6;
    private static final String LED = " Most of its drafts are given the news, cut to a first clause by rule, and the first words of what is said to it; the model writes the rest, and nothing comes from a phrase book.";

    private final List<Situation> situations;
    private final Reading read;

    Readings(boolean quick) {
        List<Situation> all = Situation.all(Home.path());
        this.situations = quick ? IntStream.range(0, all.size()).filter(i -> i % (all.size() / A_FEW) == 0).mapToObj(all::get).toList() : all;
        this.read = Reading.kept(Home.path());
    }

    /// @param reading where to leave what nobody has read yet
    Stream<Row> run(BenchFolder folder, Path sample, Bench.ToRead reading) throws InterruptedException {
        var written = new ArrayList<Writing>();
        for (String world : WORLDS) {
            if (reading.world().map(world::equals).orElse(true)) written.addAll(hands(world.equals("sample") ? sample : novelIn(folder), world));
        }
        reading.drafts().ifPresent(to -> new Blind(read).leave(to, written, FIRST));
        return written.stream().flatMap(this::rows);
    }

    private List<Writing> hands(Path folder, String name) throws InterruptedException {
        List<Situation> here = situations.stream().filter(situation -> situation.world().equals(name)).toList();
        var written = new ArrayList<Writing>();
        try (World world = World.open(folder, World.Options.usual(Home.path()).voice("phrases"))) {
            if (name.equals("novel")) endOf(world);
            written.add(Writing.in(world, name + ", phrase books alone", here, true));
        }
        try (World world = World.open(folder, World.Options.usual(Home.path()).voice("local"))) {
            WriterBench.awaitWriter(world);
            written.add(Writing.in(world, name + ", both hands", here, true));
            written.add(Writing.in(world, name + ", small model alone", here, false));
        }
        return written;
    }

    /// The situations come from the whole novel, and at its beginning nobody could know of most.
    private static void endOf(World world) {
        world.letHappen(new StoryEvent(null, world.canon().manuscript().lastChapter(), world.topics().getFirst().id(), "The story has been told.", "", "", "", 1, "neutral", 0));
    }

    private static Path novelIn(BenchFolder folder) {
        return Worlds.make(folder.path().resolve("novel"), "Pride and Prejudice", List.of(Home.novelIn(folder)), Optional.empty(), NOVEL_CAST, Progress.SILENT);
    }

    private Stream<Row> rows(Writing writing) {
        String how = writing.posts().size() + " fixed situations; " + writing.drafts() + " drafts, " + Math.round(100.0 * share(writing, posts -> !posts.isEmpty(), 1)) + " % with a post that passes; "
                + unread(writing) + " of their first three not read yet and counted as bad; two blind readings agree on " + Math.round(100 * read.agreement()) + " %."
                + (writing.hand().contains("small model") ? LED : "");
        double count = Math.max(1, writing.posts().size());
        return Stream.of(
                Row.atLeast(goal(writing, 65, 45, 45), "writer, " + writing.hand() + ": first choices good", percent(writing, 1, read::isGood), "%", how),
                Row.atLeast(0, "writer, " + writing.hand() + ": good after a few words", percent(writing, 1, read::isNearlyGood), "%", how),
                Row.atLeast(goal(writing, 90, 80, 65), "writer, " + writing.hand() + ": one good of three", percent(writing, FIRST, read::isGood), "%", how),
                Row.under(4, "writer, " + writing.hand() + ": a situation", writing.seconds() / count, "s", "With all its drafts and their checks. " + how));
    }

    private static double goal(Writing writing, double sample, double novel, double model) {
        return writing.hand().contains("small model") ? model : writing.hand().startsWith("sample") ? sample : novel;
    }

    private long unread(Writing writing) {
        return writing.first(FIRST).entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(text -> !read.has(entry.getKey(), text))).count();
    }

    private interface Judge {
        boolean lets(Situation situation, String text);
    }

    private static double percent(Writing writing, int first, Judge judge) {
        return 100.0 * writing.first(first).entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(text -> judge.lets(entry.getKey(), text))).count() / Math.max(1, writing.posts().size());
    }

    private static double share(Writing writing, Predicate<List<String>> wanted, int first) {
        return writing.posts().isEmpty() ? 0 : (double) writing.first(first).values().stream().filter(wanted).count() / writing.posts().size();
    }
}
