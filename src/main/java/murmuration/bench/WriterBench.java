package murmuration.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.cast.Character;
import murmuration.voice.Example;
import murmuration.voice.LocalVoice;
import murmuration.voice.PlainLoop;
import murmuration.voice.Occasion;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.Utterance;
import murmuration.world.World;

/// The writer that ships: what a draft of its model costs, and how soon and how often the sample world's people post with it.
final class WriterBench implements Bench {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(120);
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(2);
    private static final String NEWS = "The Office shut the seagate at noon, and nobody on the Row had been told.";

    private static final int WARM_UP = 4;
    private static final long SEED = 42;

    /// @param all seconds for all that were asked for
    /// @param plain the same drafts by the library alone
    private record Drafts(long count, double all, double tokensPerSecond, PlainLoop.Seen plain) {

        double each() {
            return all / Math.max(1, count);
        }
    }

    private record Posts(double first, double perMinute, Map<String, Long> byHand) {}

    @Override
    public String name() {
        return "writer";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        return run(quick, new ToRead(Optional.empty(), Optional.empty()));
    }

    @Override
    public Stream<Row> run(boolean quick, ToRead reading) {
        if (!Files.isRegularFile(Home.model())) throw new IllegalStateException("The writer's model is missing at " + Home.model() + ".");
        try (var folder = BenchFolder.make()) {
            Path sample = Home.sampleIn(folder);
            Posts posts = posts(sample, Duration.ofSeconds(quick ? 10 : 60));
            Drafts drafts = drafts(somebody(sample), quick ? 8 : 32);
            List<Row> read = new Readings(quick).run(folder, sample, reading).toList();
            return Stream.concat(rows(posts, drafts, quick ? 10 : 60), read.stream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    private static Stream<Row> rows(Posts posts, Drafts drafts, int seconds) {
        double all = posts.byHand().values().stream().mapToLong(Long::longValue).sum();
        String hands = posts.byHand().entrySet().stream().map(hand -> String.format(Locale.ROOT, "%s %.0f %%", hand.getKey(), 100 * hand.getValue() / all)).collect(Collectors.joining(", "));
        String world = "A fresh sample world at its own speed, opened and started with the writer that ships.";
        String model = drafts.count() + " drafts asked for at once, after one round to warm up.";
        PlainLoop.Seen plain = drafts.plain();
        String library = "The same drafts by the library in a plain loop a slot, in a process of its own with the same file, threads and parameters.";
        return Stream.of(
                Row.under(60, "writer, first post", posts.first(), "s", world + " From the opening to the first post on the desk."),
                Row.atLeast(3, "writer, posts a minute", posts.perMinute(), "posts/min", world + " In the " + seconds + " s from the first post on; by hand: " + hands + "."),
                Row.under(.8, "writer, a draft", drafts.each(), "s", model),
                Row.atLeast(15, "writer, tokens", drafts.tokensPerSecond(), "tokens/s", model + " The goal is a post of a dozen tokens within the time that a draft may take."),
                Row.atLeast(.9, "writer against the library", plain.seconds() / drafts.all(), "times", library),
                Row.atLeast(.9, "writer, prompts found read", plain.found(), "of drafts", String.format(Locale.ROOT, "%s A draft begins after %.0f ms (median); %.0f ms where its prompt had to be read first.", library, plain.beginning(), plain.reading())));
    }

    /// Until the small model can write, or cannot.
    static void awaitWriter(World world) throws InterruptedException {
        await(LONGEST_START, () -> !world.writer().state().equals("starting"));
    }

    private static Posts posts(Path sample, Duration watched) throws InterruptedException {
        long begun = System.nanoTime();
        try (World world = World.open(sample, World.Options.usual(Home.path()))) {
            world.start();
            await(LONGEST_SILENCE, () -> !world.desk().items().isEmpty());
            double first = (System.nanoTime() - begun) / 1e9;
            long before = world.desk().items().size();
            Thread.sleep(watched);
            var byHand = new TreeMap<String, Long>();
            world.desk().items().forEach(item -> byHand.merge(item.post().hand(), 1L, Long::sum));
            return new Posts(first, (world.desk().items().size() - before) * 60.0 / watched.toSeconds(), byHand);
        }
    }

    private static Drafts drafts(Character who, int many) throws InterruptedException {
        PlainLoop.Seen plain = PlainLoop.of(Home.model(), prompt(who), new Request(many, SEED, LONGEST_WRITING), WARM_UP);
        try (LocalVoice voice = LocalVoice.open(Home.model())) {
            await(LONGEST_START, () -> voice.status().isReady());
            write(voice, who, WARM_UP);
            long begun = System.nanoTime();
            List<Utterance> written = write(voice, who, many);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Drafts(written.size(), seconds, written.stream().mapToInt(Utterance::tokens).sum() / seconds, plain);
        }
    }

    private static List<Utterance> write(LocalVoice voice, Character who, int many) throws InterruptedException {
        var written = new ArrayList<Utterance>();
        voice.write(prompt(who), new Request(many, SEED, LONGEST_WRITING), written::add);
        return written;
    }

    private static Prompt prompt(Character who) {
        List<Example> examples = who.voice().samples().stream().map(sample -> new Example(sample.situation(), sample.text())).toList();
        return new Prompt(
                who.name(), who.name() + ", " + who.role() + ", writes " + who.voice().style(), examples, NEWS, "", Occasion.EVENT, "", 0, List.of(who.name()), List.of(), List.of(), List.of(), List.of(), Map.of(),
                Map.of(), 300);
    }

    private static Character somebody(Path sample) {
        try (World world = World.open(sample, World.Options.usual(Home.path()).voice("phrases"))) {
            return world.cast().getFirst();
        }
    }

    /// Whether it came to be is seen in the figure.
    private static void await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) Thread.sleep(20);
    }
}
