package murmuration.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import murmuration.canon.manuscript.CanonException;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.cards.Import;
import murmuration.world.World;
import murmuration.world.WorldEdits;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Takes characters (ours, Character Cards, elizaOS), lorebooks and manuscripts into a world. A file that cannot be read changes nothing.",
        footer = {"", "Example:", "  murmuration import ~/Murmuration/Emma mrs-elton.png highbury.json volume-2.md"})
final class ImportCommand implements Callable<Integer> {

    private static final int INDENT = 2;

    private final Machine machine;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What to take in; text and Markdown are manuscripts.")
    private List<Path> files = List.of();

    ImportCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var world = World.open(folder, machine.forALook())) {
            var edits = new WorldEdits(world.folder());
            long taken = files.stream().filter(file -> take(file, edits)).count();
            return taken == files.size() ? Exit.DONE : Exit.WRONG;
        }
    }

    /// @return whether it came in
    private boolean take(Path file, WorldEdits edits) {
        try {
            if (file.toString().matches("(?i).*\\.(md|markdown|txt)")) {
                terminal.say(file.getFileName() + ": a manuscript, now " + folder.relativize(edits.addManuscript(file)) + ".");
                return true;
            }
            return switch (Import.read(file)) {
                case Import.Refused(var sentence) -> refuse(file, sentence);
                case Import.Imported imported -> take(file, imported, edits);
            };
        } catch (WorldException | CastException | CanonException e) {
            return refuse(file, e.getMessage());
        }
    }

    private boolean take(Path file, Import.Imported imported, WorldEdits edits) {
        edits.add(imported);
        String who = imported.characters().isEmpty() ? "lore" : imported.characters().stream().map(Character::name).collect(Collectors.joining(", "));
        terminal.say(file.getFileName() + ": " + who + ".");
        imported.notes().forEach(note -> terminal.say(terminal.wrapped(note, INDENT)));
        return true;
    }

    private boolean refuse(Path file, String sentence) {
        terminal.remark(file.getFileName() + " was not taken: " + sentence);
        return false;
    }
}
