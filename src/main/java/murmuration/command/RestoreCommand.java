package murmuration.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import murmuration.world.Backups;
import murmuration.world.Backups.Backup;
import murmuration.world.Rooms;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts a backup in the place of a world, which is backed up first. Without a backup: lists those that are there.",
        footer = {"", "Example:", "  murmuration restore ~/Murmuration/Low\\ Water \"2031-03-04 21.05.00.zip\""})
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "BACKUP", description = "A zip: its name in the world's folder backups, or where it is.")
    private Optional<Path> chosen = Optional.empty();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var backups = new Backups(folder);
        if (chosen.isEmpty()) return list(backups);
        Backup before = backups.restore(file(), (what, done) -> terminal.progress("%3.0f %% %s".formatted(done * 100, what)));
        terminal.endProgress();
        terminal.say(folder + " is as it was in " + chosen.get().getFileName() + ". How it was before is in " + before.file().getFileName() + ".");
        Rooms.place(folder).ifPresent(place -> terminal.remark("The board and the desk stay as they are: they lie on " + place + "."));
        return Exit.DONE;
    }

    private int list(Backups backups) {
        if (backups.list().isEmpty()) throw new WorldException("There is no backup of " + folder + " yet; `murmuration backup` makes one.");
        backups.list().forEach(backup -> terminal.say("%s  %,d kB".formatted(backup.file().getFileName(), Math.max(1, backup.bytes() / 1000))));
        return Exit.DONE;
    }

    private Path file() {
        Path named = folder.resolve("backups").resolve(chosen.orElseThrow());
        Path file = Files.isRegularFile(named) ? named : chosen.orElseThrow();
        if (!Files.isRegularFile(file)) throw new WorldException("There is no backup " + chosen.orElseThrow() + "; `murmuration restore " + folder + "` lists those that are there.");
        return file;
    }
}
