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
            "To share them, move them to a server and copy the folder to each novelist."},
        footer = {
            "",
            "Examples:",
            "  murmuration store ~/Murmuration/Low\\ Water",
            "  murmuration store ~/Murmuration/Low\\ Water password",
            "  murmuration store ~/Murmuration/Low\\ Water move \"jdbc:postgresql://host/database?user=anna\""})
final class StoreCommand implements Callable<Integer> {

    private enum Verb { password, move }

    private final Machine machine;
    private final Terminal terminal;
    private final Typed typed;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERB", description = {
        "password: keep the server's password on this machine (read without echo, or from standard input). PGPASSWORD and .pgpass count as well.",
        "move: take board and desk of the closed world to ADDRESS, for good. A backup is made before."})
    private Optional<Verb> verb = Optional.empty();

    @Parameters(index = "2", arity = "0..1", paramLabel = "ADDRESS", description = "With move: an empty PostgreSQL database or schema.")
    private Optional<String> address = Optional.empty();

    StoreCommand(Machine machine, Terminal terminal, Typed typed) {
        this.machine = machine;
        this.terminal = terminal;
        this.typed = typed;
    }

    @Override
    public Integer call() {
        if (verb.equals(Optional.of(Verb.password))) keep();
        else if (verb.equals(Optional.of(Verb.move))) move();
        else terminal.say(Rooms.place(folder).map(place -> "On the server " + place + ".").orElse("In " + folder.resolve("board.db") + "."));
        return Exit.DONE;
    }

    private void move() {
        String to = address.orElseThrow(() -> new WorldException("Say where to: jdbc:postgresql://HOST/DATABASE?user=NAME."));
        terminal.say("%,d rows lie on the server %s now.".formatted(Rooms.move(folder, to, machine.options()), Rooms.place(folder).orElseThrow()));
        terminal.remark("How it was before is in the newest backup. Copy the folder to each novelist who is to share the board.");
    }

    private void keep() {
        String password = typed.secret("Password of the server").orElseThrow(() -> new WorldException("No password came on standard input."));
        String place = Rooms.keepPassword(folder, Keys.in(machine.config()), password) == Keys.Place.KEYRING ? "the system's keyring" : "a file that only you can read";
        terminal.remark("The password is kept in " + place + ".");
    }
}
