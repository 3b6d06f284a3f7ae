package murmuration.command;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import murmuration.insight.Autonomy;
import murmuration.world.RecentWorlds;
import murmuration.world.World;
import picocli.CommandLine;

/// All commands: makes what lives as long as the program, wires it, and turns what happens into an exit code.
public final class Commands {

    private final Machine machine;
    private final Terminal terminal;
    private final Window window;
    private final Function<World, Map<String, Object>> autonomy;
    private final Typed typed;

    /// @param autonomy the measures that a summary shows, by name
    Commands(Machine machine, Terminal terminal, Window window, Function<World, Map<String, Object>> autonomy, Typed typed) {
        this.machine = machine;
        this.terminal = terminal;
        this.window = window;
        this.autonomy = autonomy;
        this.typed = typed;
    }

    /// The commands as this machine's terminal and window see them.
    public static Commands ofSystem() {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream().collect(toMap(name -> name, System::getProperty));
        var machine = Machine.of(System.getenv(), properties);
        return new Commands(machine, Terminal.ofSystem(), new DesktopWindow(machine.home(), machine.config(), machine.worlds()), world -> Autonomy.of(world.swarm()).byName(), Typed.ofSystem());
    }

    /// Runs one command. Results and sentences go to the terminal, details to the log.
    ///
    /// @return an [Exit] code
    public int run(String... args) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var journal = Journal.open(machine.state(), temporary)) {
            StrayLibraries.sweep(temporary, journal.folder());
            var root = new RootCommand(studio());
            var failures = new Failures(terminal, journal, root::verbose);
            return commands(root)
                    .setOut(terminal.writer())
                    .setErr(terminal.errorWriter())
                    .setUsageHelpWidth(terminal.width())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(failures)
                    .setExecutionExceptionHandler(failures)
                    .execute(args);
        } catch (MachineException e) {
            terminal.remark(e.getMessage());
            return Exit.LACKS;
        }
    }

    /// The commands as they are described to people, for the manual and the shells.
    static CommandLine described() {
        Commands commands = ofSystem();
        return commands.commands(new RootCommand(commands.studio()));
    }

    private CommandLine commands(RootCommand root) {
        return new CommandLine(root)
                .addSubcommand(studio())
                .addSubcommand(new NewCommand(machine, terminal))
                .addSubcommand(new RunCommand(machine, terminal, autonomy))
                .addSubcommand(new EventCommand(machine, terminal))
                .addSubcommand(new DeskCommand(machine, terminal))
                .addSubcommand(new BoardCommand(machine, terminal))
                .addSubcommand(new WhyCommand(machine, terminal))
                .addSubcommand(new WhatIfCommand(machine, terminal))
                .addSubcommand(new ExportCommand(machine, terminal))
                .addSubcommand(new ImportCommand(machine, terminal))
                .addSubcommand(new CharacterCommand(machine, terminal))
                .addSubcommand(new PublishCommand(machine, terminal, typed))
                .addSubcommand(new VoiceCommand(machine, terminal, typed))
                .addSubcommand(new StoreCommand(machine, terminal, typed))
                .addSubcommand(new CheckCommand(machine, terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new ForgetCommand(terminal))
                .addSubcommand(new BenchCommand(machine, terminal))
                .addSubcommand(new ShotsCommand(machine));
    }

    private StudioCommand studio() {
        return new StudioCommand(machine, terminal, window, new RecentWorlds(machine.config()), autonomy);
    }
}
