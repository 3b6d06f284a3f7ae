package murmuration.cast;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the sheets of a cast, one JSON file a character.
///
/// A file that cannot be read is reported and left untouched; the rest of the cast is there.
public final class Sheets {

    private static final int LONGEST_FILE = 4 << 20;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // numbers that are not ours come back digit for digit
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /// The numbers of a sheet that does not give them; a missing number would be read as 0.
    private static final ObjectNode USUAL = usual();

    private Sheets() {}

    /// What a folder of sheets holds: the people that can be read and what is wrong with the other files.
    public record Reading(List<Character> cast, List<Problem> problems) {}

    /// Reads every `*.json` of a folder but the schema, ordered by file name. Two sheets of one name: the second is a problem.
    public static Reading readAll(Path folder) {
        var cast = new ArrayList<Character>();
        var problems = new ArrayList<Problem>();
        for (Path file : filesIn(folder)) {
            switch (read(file)) {
                case Sheet.Good(var character) when cast.stream().anyMatch(other -> other.name().equals(character.name())) ->
                    problems.add(new Problem(file.getFileName().toString(), 0, 0, "There is already a character called " + character.name() + ".", "Give one of the two another name."));
                case Sheet.Good(var character) -> cast.add(character);
                case Sheet.Bad(var found) -> problems.addAll(found);
            }
        }
        return new Reading(List.copyOf(cast), List.copyOf(problems));
    }

    /// One sheet: a character, or what is wrong with the file.
    public sealed interface Sheet {
        record Good(Character character) implements Sheet {}

        record Bad(List<Problem> problems) implements Sheet {}
    }

    public static Sheet read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LONGEST_FILE) return tooLarge(name);
            return parse(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException _) { // the decoder's own message names bytes, which help nobody
            return bad(name, "The file is not text in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            return bad(name, "The file cannot be read: " + e.getMessage(), "Check that it exists and that you may read it.");
        }
    }

    /// One sheet from its text.
    ///
    /// @param name of the file, for messages
    public static Sheet parse(String name, String text) {
        try {
            if (text.length() > LONGEST_FILE) return tooLarge(name);
            JsonNode tree = JSON.readTree(withoutByteOrderMark(text));
            List<Problem> problems = SheetSchema.check(name, tree);
            if (!problems.isEmpty()) return new Sheet.Bad(problems);
            return new Sheet.Good(character((ObjectNode) tree));
        } catch (JacksonException e) {
            return new Sheet.Bad(List.of(problem(name, e)));
        } catch (CastException e) {
            return bad(name, e.getMessage(), "Mend the sheet; until then this character stays away.");
        }
    }

    /// A sheet as it stands in a file.
    public static String text(Character character) {
        return JSON.writeValueAsString(tree(character)) + "\n";
    }

    /// Writes a sheet through a temporary name, so that the file is never half there.
    public static void write(Character character, Path file) {
        write(character.name(), text(character), file);
    }

    /// Writes the text of a sheet as it is, through a temporary name.
    ///
    /// @param name whose sheet it is, for messages
    public static void write(String name, String text, Path file) {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(temporary, text);
            move(temporary, file);
        } catch (IOException e) {
            throw new CastException("The sheet of " + name + " could not be written to " + file + ": " + e.getMessage(), e);
        } finally {
            temporary.toFile().delete();
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) { // some network folders cannot; the plain move is the best there is
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Character character(ObjectNode sheet) {
        sheet.remove("$schema");
        ObjectNode whole = sheet.deepCopy();
        Leftovers.giveBack(USUAL, whole);
        Character bound = JSON.treeToValue(whole, Character.class);
        var other = new LinkedHashMap<String, JsonNode>();
        Leftovers.of(sheet, JSON.valueToTree(bound)).forEachEntry(other::put);
        return bound.withOther(other);
    }

    private static ObjectNode tree(Character character) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("$schema", "character.schema.json");
        tree.setAll((ObjectNode) JSON.valueToTree(character));
        Leftovers.giveBack(JSON.createObjectNode().setAll(character.other()), tree);
        return tree;
    }

    private static ObjectNode usual() {
        ObjectNode usual = JSON.createObjectNode();
        usual.set("constraints", JSON.valueToTree(Constraints.DEFAULT));
        usual.putObject("voice").set("sentenceLength", JSON.valueToTree(VoiceSheet.SentenceLength.ANY));
        return usual;
    }

    /// The files of a folder that hold sheets, or should, in the order of their names.
    public static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json") && !file.getFileName().toString().endsWith(".schema.json"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new CastException("The sheets in " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem problem(String file, JacksonException e) {
        String why = field(e) + (e.getCause() instanceof CastException cause ? cause.getMessage() : e.getOriginalMessage());
        TokenStreamLocation at = e.getLocation();
        if (at == null || at.getLineNr() < 1) return new Problem(file, 0, 0, why, "Mend the sheet; until then this character stays away.");
        return new Problem(file, at.getLineNr(), at.getColumnNr(), why, "Mend the file at this place; until then this character stays away.");
    }

    private static String field(JacksonException e) {
        String path = e.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(Objects::nonNull).collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path + ": ";
    }

    private static Sheet tooLarge(String file) {
        return bad(file, "The file is too large for a character sheet.", "Keep it under four megabytes.");
    }

    private static Sheet bad(String file, String problem, String fix) {
        return new Sheet.Bad(List.of(new Problem(file, 0, 0, problem, fix)));
    }
}
