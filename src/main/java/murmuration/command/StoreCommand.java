package murmuration.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import murmuration.voice.Keys;
import murmuration.world.Rooms;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "store",
        description = {
            "Says where the board and the desk of a world lie: in its folder, or on a PostgreSQL server that several studios share.",
            "To share them, write \"store\": \"jdbc:postgresql://HOST/DATABASE?user=NAME\" into world.json and copy the folder to each novelist."},
        footer = {"", "Examples:", "  murmuration store ~/Murmuration/Low\\ Water", "  murmuration store ~/Murmuration/Low\\ Water password"})
final class StoreCommand implements Callable<Integer> {

    private enum Verb { password }

    private final Machine machine;
    private final Terminal terminal;
    private final Typed typed;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERB", description = "password: keep the server's password on this machine (read without echo, or from standard input). PGPASSWORD and .pgpass count as well.")
    private Optional<Verb> verb = Optional.empty();

    StoreCommand(Machine machine, Terminal terminal, Typed typed) {
        this.machine = machine;
        this.terminal = terminal;
        this.typed = typed;
    }

    @Override
    public Integer call() {
        if (verb.isPresent()) keep();
        else terminal.say(Rooms.place(folder).map(place -> "On the server " + place + ".").orElse("In " + folder.resolve("board.db") + "."));
        return Exit.DONE;
    }

    private void keep() {
        String password = typed.secret("Password of the server").orElseThrow(() -> new WorldException("No password came on standard input."));
        String place = Rooms.keepPassword(folder, Keys.in(machine.config()), password) == Keys.Place.KEYRING ? "the system's keyring" : "a file that only you can read";
        terminal.remark("The password is kept in " + place + ".");
    }
}
