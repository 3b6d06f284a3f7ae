package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import murmuration.agent.Rehearsal;
import murmuration.world.World;

/// One of the fixed pieces of news that the writer is measured with, and who speaks of it. They were chosen before anybody saw what is written about them.
///
/// @param world `sample` or `novel`
/// @param topic empty where the novelist typed it, so that the world has to find one
/// @param from who wrote the post that is answered; empty where the news itself is spoken of
record Situation(String id, String world, String who, String topic, String news, String from, String post) {

    private static final int COLUMNS = 7;

    static List<Situation> all(Path home) {
        try {
            return Files.readAllLines(home.resolve("assets/writer/situations.tsv")).stream().skip(1).map(line -> of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Situation of(String[] cells) {
        if (cells.length != COLUMNS) throw new IllegalStateException("A situation has " + COLUMNS + " columns: " + String.join(" | ", cells));
        return new Situation(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    Rehearsal.Cue cue(World in) {
        return new Rehearsal.Cue(topic.isEmpty() ? in.topicOf(news) : topic, news, from.isEmpty() ? Optional.empty() : Optional.of(new Rehearsal.Said(from, post)));
    }

    /// What a reader is shown beside a draft.
    String inWords() {
        return from.isEmpty() ? news : news + " / " + from + " wrote: “" + post + "”";
    }
}
