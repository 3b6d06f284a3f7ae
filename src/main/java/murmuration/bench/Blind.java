package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Leaves posts to be read blind: in one file the news and a post a line, shuffled, in another where each came from.
final class Blind {

    private static final long SHUFFLE = 11;

    /// @param situation with the text, what is read
    private record Sheet(Situation situation, String text) {}

    private final Reading read;

    Blind(Reading read) {
        this.read = read;
    }

    void leave(Path folder, List<Writing> written, int first) {
        var sources = new LinkedHashMap<Sheet, List<String>>();
        for (Writing writing : written) writing.first(first).forEach((situation, texts) -> texts.forEach(text -> sources
                .computeIfAbsent(new Sheet(situation, text), _ -> new ArrayList<>()).add(writing.hand() + " " + (texts.indexOf(text) + 1))));
        var unread = new ArrayList<>(sources.keySet().stream().filter(sheet -> !read.has(sheet.situation(), sheet.text())).toList());
        Collections.shuffle(unread, new Random(SHUFFLE));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("to-read.tsv"), unread.stream().map(sheet -> line(unread.indexOf(sheet) + 1, sheet.situation().id(), sheet.situation().who(), sheet.situation().inWords(), sheet.text())).toList());
            Files.write(folder.resolve("sources.tsv"), sources.entrySet().stream().map(Blind::source).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(Map.Entry<Sheet, List<String>> entry) {
        return line(entry.getKey().situation().id(), entry.getKey().text(), String.join("; ", entry.getValue()));
    }

    private static String line(Object... cells) {
        return String.join("\t", Arrays.stream(cells).map(cell -> cell.toString().replaceAll("\\s+", " ")).toList());
    }
}
