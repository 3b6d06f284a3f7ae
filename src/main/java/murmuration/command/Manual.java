package murmuration.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page and the completion for shells, written from the commands as picocli knows them, so that they cannot tell of what is not there.
///
/// The page is in the `man` macros of troff, see man(7).
final class Manual {

    private static final String NAME = "murmuration";
    private static final Map<Integer, String> EXITS = new TreeMap<>(Map.of(
            Exit.DONE, "Done.",
            Exit.WRONG, "Done, but something is wrong in the world or the input; a sentence says what.",
            Exit.USAGE, "The command was not understood.",
            Exit.LACKS, "The machine lacks something, as a display or a model; a sentence says what to do.",
            Exit.INTERRUPTED, "Interrupted; everything is saved."));

    private final CommandLine commands;

    Manual(CommandLine commands) {
        this.commands = commands;
    }

    /// @param arguments a folder for `murmuration.1` and `murmuration.bash`
    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CommandLine commands = Commands.described();
        Files.writeString(folder.resolve(NAME + ".1"), new Manual(commands).page());
        Files.writeString(folder.resolve(NAME + ".bash"), AutoComplete.bash(NAME, commands));
    }

    /// One page for all commands.
    String page() {
        CommandSpec root = commands.getCommandSpec();
        String title = ".TH MURMURATION 1 \"\" \"" + escaped(root.version()[0]) + "\" \"Murmuration\"\n";
        String name = ".SH NAME\n" + NAME + " \\- " + text(root.usageMessage().description()) + "\n";
        return title + name + ".SH SYNOPSIS\n" + synopsis(commands) + options(root)
                + ".SH COMMANDS\n" + below(commands).map(Manual::command).collect(joining())
                + ".SH EXIT STATUS\n" + exits();
    }

    private static Stream<CommandLine> below(CommandLine parent) {
        return parent.getSubcommands().values().stream().distinct().filter(one -> !one.getCommandSpec().usageMessage().hidden()).flatMap(one -> Stream.concat(Stream.of(one), below(one)));
    }

    private static String command(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        return ".SS " + escaped(spec.qualifiedName()) + "\n" + text(spec.usageMessage().description()) + "\n.PP\n" + synopsis(line) + arguments(spec) + example(spec);
    }

    private static String synopsis(CommandLine line) {
        String words = line.getHelp().synopsis(0).strip().lines().map(String::strip).collect(joining(" "));
        return ".B " + escaped(words) + "\n";
    }

    private static String options(CommandSpec spec) {
        return ".SH OPTIONS\n" + arguments(spec);
    }

    private static String arguments(CommandSpec spec) {
        Stream<PositionalParamSpec> positions = spec.positionalParameters().stream();
        Stream<OptionSpec> options = spec.options().stream().filter(option -> !option.inherited());
        return Stream.concat(positions, options).filter(argument -> !argument.hidden()).map(Manual::argument).collect(joining());
    }

    private static String argument(ArgSpec argument) {
        String words = switch (argument) {
            case OptionSpec option -> String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
            default -> argument.paramLabel();
        };
        return ".TP\n.B " + escaped(words) + "\n" + text(argument.description()) + "\n";
    }

    private static String example(CommandSpec spec) {
        List<String> lines = Stream.of(spec.usageMessage().footer()).map(Manual::plain).filter(line -> line.startsWith("  ")).toList();
        return lines.isEmpty() ? "" : ".PP\n.nf\n" + lines.stream().map(Manual::escaped).collect(joining("\n")) + "\n.fi\n";
    }

    private static String exits() {
        return EXITS.entrySet().stream().map(exit -> ".TP\n.B " + exit.getKey() + "\n" + escaped(exit.getValue()) + "\n").collect(joining());
    }

    private static String text(String[] lines) {
        return escaped(Stream.of(lines).map(Manual::plain).collect(joining(" ")));
    }

    /// Without picocli's marks for colours and for line ends.
    private static String plain(String text) {
        return Ansi.OFF.string(text.replace("%n", " ").replace("%%", "%"));
    }

    /// A backslash begins a command of troff, a full stop or an apostrophe at the beginning of a line too, and a bare hyphen may become a dash.
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
