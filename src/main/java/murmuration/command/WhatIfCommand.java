package murmuration.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import murmuration.cast.Character;
import murmuration.insight.Change;
import murmuration.insight.Replay;
import murmuration.insight.WhatIf;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "whatif",
        description = "Judges the recorded decisions again with other constraints: what would have been kept, dropped or new. It is a replay of decisions, not of writing.",
        footer = {"", "Examples:", "  murmuration whatif ~/Murmuration/Low\\ Water --set Tria.qualityThreshold=80", "  murmuration whatif ~/Murmuration/Low\\ Water --set Tria.motivations.raid=0.4 --set Tria.activeHours=08-22"})
final class WhatIfCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--set", paramLabel = "CHARACTER.FIELD=VALUE", description = "What would have been otherwise; may be repeated. Without it everything is judged as it was.")
    private List<String> settings = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// @param agreement 0..1 with the novelist's verdicts; nothing without any
    private record Row(int kept, int dropped, int added, Optional<Double> agreement, Optional<Double> agreementBefore, int decisions, double milliseconds) {
        static Row of(Replay replay) {
            return new Row(
                    replay.kept().size(), replay.dropped().size(), replay.added().size(), part(replay.agreement()), part(replay.agreementBefore()), replay.decisions(),
                    Math.round(replay.milliseconds() * 1000) / 1000.0);
        }

        private static Optional<Double> part(double agreement) {
            return Double.isNaN(agreement) ? Optional.empty() : Optional.of(Math.round(agreement * 1000) / 1000.0);
        }
    }

    WhatIfCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var world = World.open(folder, machine.forALook())) {
            Map<String, Change> changes = changes(world);
            Replay replay = Answer.of(WhatIf.read(world.ledger(), Optional.empty(), Integer.MAX_VALUE, world.desk().items())).judge(changes);
            if (json) terminal.json(Row.of(replay));
            else say(replay);
            return Exit.DONE;
        }
    }

    private Map<String, Change> changes(World world) {
        var changes = new HashMap<String, Change>();
        for (String setting : settings) {
            int dot = setting.indexOf('.');
            int equals = setting.indexOf('=');
            if (dot < 1 || equals < dot) throw new CommandLine.ParameterException(spec.commandLine(), "'" + setting + "' is not of the form Tria.qualityThreshold=80");
            String name = named(world, setting.substring(0, dot));
            changes.put(name, changes.getOrDefault(name, Change.NOTHING).and(setting.substring(dot + 1, equals), setting.substring(equals + 1)));
        }
        return changes;
    }

    /// Whoever has left the cast has left decisions behind all the same.
    private static String named(World world, String name) {
        return world.cast().stream().map(Character::name).filter(name::equalsIgnoreCase).findFirst()
                .or(() -> Answer.of(world.decisions(Optional.of(name), 1)).stream().findFirst().map(_ -> name))
                .orElseThrow(() -> new WorldException("There is nobody called " + name + " in this world."));
    }

    private void say(Replay replay) {
        if (replay.decisions() == 0) {
            terminal.say("Nobody has decided anything yet.");
            return;
        }
        terminal.say(String.format(Locale.ROOT, "Of %d decisions: %d posts kept, %d dropped, %d new.", replay.decisions(), replay.kept().size(), replay.dropped().size(), replay.added().size()));
        if (replay.verdicts() > 0) {
            terminal.say(String.format(Locale.ROOT, "Agrees with %d of %d verdicts; before, %d.", replay.agreeing(), replay.verdicts(), replay.agreedBefore()));
        }
        terminal.say("A replay of decisions, not of writing.");
    }
}
