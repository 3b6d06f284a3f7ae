package murmuration.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import murmuration.cast.Sheets;
import murmuration.review.Item;
import murmuration.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// All that the studios of one world promised so far, and the search for it.
final class Promises {

    private static final Pattern EDIT = Pattern.compile("She was seen (\\d+) times");

    private final Map<String, String> posts = new HashMap<>();
    private final Map<String, String> verdicts = new HashMap<>();
    private final Map<String, Long> sheets = new HashMap<>();
    private final List<String> facts = new ArrayList<>();
    private final List<Path> fresh = new ArrayList<>();
    private long count;

    void add(Collection<Promise> promises) {
        promises.forEach(this::add);
    }

    private void add(Promise promise) {
        count++;
        switch (promise.kind()) {
            case OPENED -> count--;
            case POST -> posts.put(promise.key(), promise.value());
            case VERDICT -> verdicts.put(promise.key(), promise.value());
            case SHEET -> sheets.merge(promise.key(), Long.valueOf(promise.value()), Math::max);
            case FACT -> facts.add(promise.key());
            case EXPORT, BACKUP -> fresh.add(Path.of(promise.key()));
        }
    }

    /// How many were made.
    long count() {
        return count;
    }

    /// What is not there as it was promised, a sentence each.
    List<String> broken(World world) {
        var lost = new ArrayList<String>();
        posts.forEach((id, text) -> expect(lost, "post " + id, text, item(world, id).map(item -> Promise.post(item).value())));
        verdicts.forEach((id, text) -> expect(lost, "verdict on " + id, text, item(world, id).map(item -> Promise.verdict(item).value())));
        sheets.forEach((name, edit) -> {
            if (edit(world, name) < edit) lost.add("The sheet of " + name + " lost its edit " + edit + ".");
        });
        world.problems().forEach(problem -> lost.add("The world complains: " + problem.problem()));
        lost.addAll(files(world.folder()));
        return lost;
    }

    private static void expect(List<String> lost, String what, String promised, Optional<String> found) {
        if (!found.map(promised::equals).orElse(false)) lost.add("The " + what + " was promised as “" + promised + "” and is " + found.map(text -> "“" + text + "”.").orElse("gone."));
    }

    private static Optional<Item> item(World world, String id) {
        return world.desk().item(Long.parseLong(id));
    }

    private static long edit(World world, String name) {
        Matcher edit = EDIT.matcher(world.character(name).map(Sheets::text).orElse(""));
        return edit.find() ? Long.parseLong(edit.group(1)) : -1;
    }

    private List<String> files(Path world) {
        var lost = new ArrayList<String>();
        try {
            String file = Files.readString(world.resolve("world.json"));
            facts.stream().filter(fact -> !file.contains(fact)).forEach(fact -> lost.add("world.json lost the fact “" + fact + "”"));
            for (Path written : inside(world.resolveSibling("exports"))) half(written).ifPresent(lost::add);
            for (Path backup : inside(world.resolve("backups"))) half(backup).ifPresent(lost::add);
            for (Path promised : fresh) {
                boolean rotated = promised.toString().endsWith(".zip");
                if (!rotated && !Files.exists(promised)) lost.add(promised + " was promised and is gone.");
            }
            if (!fresh.isEmpty() && fresh.getLast().toString().endsWith(".zip") && !Files.exists(fresh.getLast())) lost.add("The last backup is gone.");
            fresh.clear();
            return lost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
        }
    }

    /// A sentence about a file that was not written to its end.
    private static Optional<String> half(Path file) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        try {
            boolean whole = switch (ending) {
                case "zip", "epub", "docx", "odt" -> unzips(file);
                case "json" -> !new JsonMapper().readTree(Files.readString(file)).isMissingNode();
                case "html" -> Files.readString(file).stripTrailing().endsWith("</html>");
                case "jsonl", "csv", "md" -> Files.size(file) == 0 || Files.readString(file).endsWith("\n");
                default -> false;
            };
            return whole ? Optional.empty() : Optional.of(file + " is not whole.");
        } catch (JacksonException | java.util.zip.ZipException e) {
            return Optional.of(file + " is not whole: " + e.getMessage());
        }
    }

    private static boolean unzips(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return zip.size() > 0;
        }
    }
}
