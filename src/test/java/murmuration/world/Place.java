package murmuration.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import murmuration.Until;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;

/// A world's folder for tests.
final class Place {

    static final Path HOME = Path.of(System.getProperty("murmuration.home", "."));

    static final String WORLD = """
            {
              "title": "The Skerries",
              "clock": {"start": "2031-03-04T09:00:00Z", "speed": 360},
              "chapter": 1,
              "topics": [
                {"id": "water", "title": "Water", "description": "floods, tides, rain, cellars and pumps"},
                {"id": "bread", "title": "Bread", "description": "bakers, loaves, ovens and soup"}
              ],
              "voice": "phrases",
              "before": [{"at": "2031-03-04T08:00:00Z", "topic": "water", "text": "The cellar flooded in the night."}]%s
            }
            """;

    private static final String PERSON = """
            {
              "name": "%s",
              "motivations": {"water": {"weight": 0.9, "stance": -0.5}, "bread": {"weight": 0.6, "stance": 0.5}},
              "constraints": {"dailyPosts": 10, "maxQueue": 5, "overloadedAt": 4, "topicCooldownHours": 1, "qualityThreshold": 30, "voiceThreshold": 0,
                "curiosity": 0.9, "sociability": 0.9, "activeHours": "00-24", "drafts": 2},
              "voice": {"style": "plainly", "phrases": {
                "event": ["Water came up the cellar stairs again.", "Nobody pumped the cellar in time.", "Rain fills every cellar on this street."],
                "answer": ["My cellar is as wet as yours.", "I have a pump that somebody may borrow."],
                "alone": ["The tide table hangs in every kitchen here.", "I count the steps above the water."]}}
            }
            """;

    private Place() {}

    /// @param more fields of world.json, each beginning with a comma
    static Path make(Path folder, String more, String... people) {
        write(folder.resolve("world.json"), WORLD.formatted(more));
        for (String name : people) write(folder.resolve("characters").resolve(name.toLowerCase() + ".json"), PERSON.formatted(name));
        write(folder.resolve("manuscript/01.md"), "# Chapter 1\n\nTria stood in the cellar. The water had come in the night.\n");
        return folder;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static World open(Path folder) {
        return World.open(folder, options());
    }

    static World.Options options() {
        return World.Options.usual(HOME).seed(42);
    }

    static List<Trace> events(World world) {
        return world.board().read(TraceQuery.EVERYTHING.of(Set.of(TraceType.EVENT))).traces();
    }

    static List<Trace> traces(World world, String agent) {
        return world.board().read(TraceQuery.EVERYTHING.by(Set.of(agent))).traces();
    }

    /// Waits for something to become true, not for long.
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Until.isTrue(what, Duration.ofSeconds(50), condition);
    }
}
