package murmuration.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import murmuration.cast.Problem;
import murmuration.cast.Sheets;
import murmuration.store.Integrity;
import murmuration.store.StoreException;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "check",
        description = "Looks at every file of a world and at its database. Exit code 1 if something is wrong.",
        footer = {"", "Example:", "  murmuration check ~/Murmuration/Low\\ Water"})
final class CheckCommand implements Callable<Integer> {

    private static final String WORLD_FILE = "world.json";
    private static final String DATABASE = "board.db";

    private final Machine machine;
    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--json", description = "Print JSON Lines, a problem a line.")
    private boolean json;

    CheckCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Problem> problems = problems();
        problems.forEach(this::show);
        if (problems.isEmpty()) {
            if (!json) terminal.say("Everything in " + folder + " can be read.");
            return Exit.DONE;
        }
        terminal.remark(problems.size() == 1 ? "One thing in " + folder + " is wrong." : problems.size() + " things in " + folder + " are wrong.");
        return Exit.WRONG;
    }

    /// What the world says of itself, once its own file and database let it open.
    private List<Problem> problems() {
        var problems = new ArrayList<Problem>(syntax());
        Integrity.problems(folder.resolve(DATABASE)).forEach(problem -> problems.add(new Problem(DATABASE, 0, 0, problem, "Restore a backup of the world.")));
        if (!problems.isEmpty()) {
            problems.addAll(Sheets.readAll(folder.resolve("characters")).problems());
            return problems;
        }
        try (var world = World.open(folder, machine.forALook())) {
            return world.problems();
        } catch (WorldException | StoreException e) {
            return List.of(new Problem(WORLD_FILE, 0, 0, e.getMessage(), "Mend it and check again."));
        }
    }

    private List<Problem> syntax() {
        try {
            new JsonMapper().readTree(Files.readString(folder.resolve(WORLD_FILE), StandardCharsets.UTF_8));
            return List.of();
        } catch (JacksonException e) {
            var at = e.getLocation();
            return List.of(new Problem(WORLD_FILE, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), plain(e), "Mend the file at this place; until then the world cannot be opened."));
        } catch (NoSuchFileException _) { // the message names the path only
            return List.of(new Problem(WORLD_FILE, 0, 0, folder + " is not a world: it holds no world.json.", "Name a world's folder, or make one with `murmuration new`."));
        } catch (IOException e) {
            return List.of(new Problem(WORLD_FILE, 0, 0, "The file cannot be read: " + e.getMessage() + ".", "Save it as UTF-8 and see that you may read it."));
        }
    }

    /// Without the parser's remark on where it had begun, which names its own settings.
    private static String plain(JacksonException e) {
        return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "") + ".";
    }

    private void show(Problem problem) {
        if (json) {
            terminal.json(problem);
            return;
        }
        String place = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
        terminal.say(problem.file() + place + ": " + problem.problem());
        terminal.say(terminal.wrapped(problem.fix(), 2));
    }
}
