package murmuration.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import murmuration.world.World;
import murmuration.world.Worlds;

/// Starts a [Novelist] again and again, kills it the hard way at a random moment, opens its world and searches for everything it had promised.
final class Kills {

    /// Now and then a studio is killed while it still opens the world.
    private static final double WHILE_OPENING = .15;

    /// In the studio's processor time and not on the clock: on a machine with other work it would die before it had promised anything.
    private static final int LONGEST_LIFE_MILLIS = 2_500;

    private static final int BETWEEN_LOOKS_MILLIS = 5;
    private static final int LONGEST_OPENING_SECONDS = 600;
    private static final int KILLS_A_WORLD = 25;
    private static final List<String> LINES = List.of(
            "I saw them shut the gate, and I have written down the hour.", "Nobody on the Row was asked, and everybody on the Row is wet.", "I counted forty doors before I stopped counting.",
            "We carried the bread up the stairs and left no name.", "They say it is for repairs, and I have not seen a tool.", "I held the lamp while the others climbed.");

    private final Path folder;
    private final SplittableRandom chance;
    private final Consumer<String> told;

    /// What came of it.
    ///
    /// @param lost a sentence for each promise that was broken
    /// @param opening how long the world took to open after each kill
    record Outcome(int kills, long promises, List<String> lost, long[] opening) {}

    /// @param folder where worlds are made
    /// @param told hears of each kill
    Kills(Path folder, long seed, Consumer<String> told) {
        this.folder = folder;
        this.chance = new SplittableRandom(seed);
        this.told = told;
    }

    Outcome run(int kills) throws InterruptedException {
        var lost = new ArrayList<String>();
        var opening = new long[kills];
        long promises = 0;
        var kept = new Promises();
        Path world = null;
        warm();
        for (int kill = 0; kill < kills; kill++) {
            if (world == null || kill % KILLS_A_WORLD == 0) {
                promises += kept.count();
                kept = new Promises();
                world = Worlds.makeSample(folder.resolve("book-" + kill).resolve("world"), Home.path());
            }
            kept.add(life(world));
            long begun = System.nanoTime();
            try (World opened = World.open(world, World.Options.usual(Home.path()).voice("phrases"))) {
                opening[kill] = System.nanoTime() - begun;
                List<String> broken = kept.broken(opened);
                lost.addAll(broken);
                told.accept("kill " + (kill + 1) + ": " + kept.count() + " promises in this world, " + broken.size() + " broken, opened in " + opening[kill] / 1_000_000 + " ms" + broken.stream().map(one -> "\n  " + one).reduce("", String::concat));
            }
        }
        return new Outcome(kills, promises + kept.count(), lost, opening);
    }

    /// The first opening also loads the program, which is another figure.
    private void warm() {
        World.open(Worlds.makeSample(folder.resolve("warm"), Home.path()), World.Options.usual(Home.path()).voice("phrases")).close();
    }

    /// One studio from its start to its violent end, and all it promised.
    private List<Promise> life(Path world) throws InterruptedException {
        try {
            Process studio = start(world);
            try {
                return life(studio, world);
            } finally {
                studio.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Promise> life(Process studio, Path world) throws InterruptedException {
        var opened = new CompletableFuture<Void>();
        var heard = new ArrayList<Promise>();
        Thread listener = Thread.ofVirtual().start(() -> listen(studio, heard, opened));
        boolean early = chance.nextDouble() < WHILE_OPENING;
        if (!early) CompletableFuture.anyOf(opened, studio.onExit()).orTimeout(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS).join();
        live(studio, Duration.ofMillis(chance.nextInt(LONGEST_LIFE_MILLIS)));
        boolean diedAlone = !studio.isAlive();
        studio.destroyForcibly().waitFor();
        listener.join();
        if (diedAlone) throw new IllegalStateException("The studio ended before it was killed; see " + world.resolveSibling("studio.err") + ".");
        return heard;
    }

    private static void live(Process studio, Duration longest) throws InterruptedException {
        Duration end = spent(studio).plus(longest);
        while (studio.isAlive() && spent(studio).compareTo(end) < 0) studio.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Duration spent(Process studio) {
        return studio.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void listen(Process studio, List<Promise> heard, CompletableFuture<Void> opened) {
        try (BufferedReader out = studio.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Promise.heard(line).ifPresent(heard::add);
                opened.complete(null);
            }
        } catch (IOException e) {
            opened.completeExceptionally(e);
        }
    }

    private static Process start(Path world) throws IOException {
        Path script = world.resolveSibling("script.txt");
        if (Files.notExists(script)) Files.write(script, LINES);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8", "-Dmurmuration.home=" + Home.path(), "-cp", System.getProperty("java.class.path"), Novelist.class.getName(),
                        world.toString(), "script:" + script)
                .redirectError(world.resolveSibling("studio.err").toFile())
                .start();
    }
}
