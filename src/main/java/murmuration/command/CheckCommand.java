package murmuration.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import murmuration.canon.Gap;
import murmuration.cast.Problem;
import murmuration.cast.Sheets;
import murmuration.store.Integrity;
import murmuration.store.StoreException;
import murmuration.world.Forgetting;
import murmuration.world.Reading;
import murmuration.world.Rooms;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "check",
        description = "Looks at every file of a world and at its database, and says what is missing for good posts. Exit code 1 if something is wrong.",
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

    @Option(names = "--advice", description = "With --json: print what is missing for good posts too, as rows with “about”, “advice” and “fix”.")
    private boolean advice;

    private record Advice(String about, String advice, String fix) {}

    /// @param gaps empty where the world could not be opened
    private record Findings(List<Problem> problems, List<Gap> gaps) {}

    CheckCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Findings found = findings();
        found.problems().forEach(this::show);
        if (found.problems().isEmpty() && !json) terminal.say("Everything in " + folder + " can be read.");
        advise(found.gaps().stream().map(gap -> new Advice(gap.about(), gap.sentence(), gap.fix())).toList());
        if (!json || advice) Forgetting.large(folder).map(CheckCommand::size).ifPresent(this::advise);
        if (found.problems().isEmpty()) return Exit.DONE;
        int wrong = found.problems().size();
        terminal.remark(wrong == 1 ? "One thing in " + folder + " is wrong." : wrong + " things in " + folder + " are wrong.");
        return Exit.WRONG;
    }

    /// What the world says of itself, once its own file and database let it open.
    private Findings findings() {
        var problems = new ArrayList<Problem>(syntax());
        if (!isShared()) Integrity.problems(folder.resolve(DATABASE)).forEach(problem -> problems.add(new Problem(DATABASE, 0, 0, problem, "Restore a backup of the world.")));
        if (!problems.isEmpty()) {
            problems.addAll(Sheets.readAll(folder.resolve("characters")).problems());
            return new Findings(problems, List.of());
        }
        try (var world = World.open(folder, machine.forALook())) {
            return new Findings(world.problems(), json && !advice ? List.of() : gaps(world));
        } catch (WorldException | StoreException e) {
            return new Findings(List.of(new Problem(WORLD_FILE, 0, 0, e.getMessage(), "Mend it and check again.")), List.of());
        }
    }

    /// Whether the board lies elsewhere; what is wrong with the address shows when the world is opened.
    private boolean isShared() {
        try {
            return Rooms.place(folder).isPresent();
        } catch (WorldException _) { // nothing that says so
            return false;
        } catch (StoreException _) { // an address that is none
            return true;
        }
    }

    private List<Gap> gaps(World world) {
        var reading = Reading.of(world.canon().manuscript(), world.cast(), world.topics(), (what, _) -> terminal.progress(what));
        terminal.endProgress();
        return reading.gaps(world.cast(), world.topics(), world.canon().facts(), world.chapter()).gaps();
    }

    private void advise(List<Advice> gaps) {
        if (!json && !gaps.isEmpty()) terminal.say("\nWhat would make the posts better:");
        gaps.forEach(this::advise);
    }

    private void advise(Advice one) {
        if (json) {
            terminal.json(one);
            return;
        }
        terminal.say(terminal.wrapped(one.advice(), 2));
        terminal.say(terminal.wrapped(one.fix(), 4));
    }

    private static Advice size(long bytes) {
        return new Advice("", "The board has " + (bytes >> 20) + " MB, most of it decisions that led to no post.", "Let go of the old ones with `murmuration forget`, which makes a backup before.");
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
