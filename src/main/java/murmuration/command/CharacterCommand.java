package murmuration.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.cards.CardExport;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "character",
        description = "A character for another program.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  murmuration character ~/Murmuration/Low\\ Water export Tria --format card-png --out tria.png"})
final class CharacterCommand {

    private final Machine machine;
    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    CharacterCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    /// How a character is written.
    enum Format {
        CARD_JSON,
        CARD_PNG,
        MURMURATION;

        static final class Name implements ITypeConverter<Format> {
            @Override
            public Format convert(String name) {
                return switch (name.toLowerCase(Locale.ROOT)) {
                    case "card-json" -> CARD_JSON;
                    case "card-png" -> CARD_PNG;
                    case "murmuration" -> MURMURATION;
                    default -> throw new TypeConversionException("'" + name + "' is not a format; there are card-json, card-png and murmuration");
                };
            }
        }
    }

    @Command(description = "Writes a character to a file.", footer = {"", "Example:", "  murmuration character WORLD export Tria --format card-json --out tria.json"})
    int export(
            @Parameters(paramLabel = "NAME", description = "Who.") String name,
            @Option(names = "--format", required = true, paramLabel = "F", converter = Format.Name.class, description = "card-json, card-png (Character Card V3) or murmuration.") Format format,
            @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file to write.") Path out) {
        try (var world = World.open(folder, machine.forALook())) {
            Character character = world.cast().stream()
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new WorldException("There is nobody called " + name + " in this world."));
            write(character, format, world.portrait(character), out);
            terminal.say(character.name() + " is in " + out + ".");
            return Exit.DONE;
        }
    }

    private static void write(Character character, Format format, Optional<Path> portrait, Path out) {
        try {
            switch (format) {
                case MURMURATION -> Sheets.write(character, out.toAbsolutePath());
                case CARD_JSON -> whole(out, CardExport.json(character).getBytes(UTF_8));
                case CARD_PNG -> whole(out, CardExport.png(character, portrait.isPresent() ? Files.readAllBytes(portrait.get()) : new byte[0]));
            }
        } catch (IOException e) {
            throw new CastException(character.name() + " could not be written to " + out + ": " + e.getMessage() + ".", e);
        }
    }

    /// Through a temporary name beside its place, so that the file is never half there.
    private static void whole(Path file, byte[] bytes) throws IOException {
        Path place = file.toAbsolutePath();
        Path temporary = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(place.getParent());
            Files.write(temporary, bytes);
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
