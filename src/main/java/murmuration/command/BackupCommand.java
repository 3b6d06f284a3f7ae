package murmuration.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import murmuration.world.Backups;
import murmuration.world.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Writes a dated copy of a world, as one zip in its folder backups, and reads it again. The ten newest are kept. The world may be open.",
        footer = {"", "Example:", "  murmuration backup ~/Murmuration/Low\\ Water"})
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var made = new Backups(folder).make((what, done) -> terminal.progress("%3.0f %% %s".formatted(done * 100, what)));
        terminal.endProgress();
        terminal.say("Saved as " + made.file() + ".");
        Rooms.place(folder).ifPresent(place -> terminal.remark("The board and the desk are not in it: they lie on " + place + ", where `pg_dump` copies them."));
        return Exit.DONE;
    }
}
