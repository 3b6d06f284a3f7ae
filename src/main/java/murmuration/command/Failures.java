package murmuration.command;

import java.util.function.BooleanSupplier;
import murmuration.canon.manuscript.CanonException;
import murmuration.cast.CastException;
import murmuration.export.ExportException;
import murmuration.export.bluesky.BlueskyException;
import murmuration.language.LanguageException;
import murmuration.review.ReviewException;
import murmuration.store.StoreException;
import murmuration.studio.StudioException;
import murmuration.voice.VoiceException;
import murmuration.world.WorldException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into one sentence and an exit code; the details go to the log.
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;
    private final Journal journal;
    private final BooleanSupplier verbose;

    Failures(Terminal terminal, Journal journal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.journal = journal;
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        terminal.remark(sentence(e.getMessage()) + " See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        journal.record(command.getCommandSpec().qualifiedName() + " failed", e);
        terminal.remark(isOurs(e) ? sentence(e.getMessage()) : "Something in Murmuration itself went wrong (" + e.getClass().getSimpleName() + "); details are in the log in " + journal.folder() + ".");
        if (verbose.getAsBoolean()) e.printStackTrace(terminal.err());
        return e instanceof MachineException || e instanceof StudioException ? Exit.LACKS : Exit.WRONG;
    }

    private static boolean isOurs(Exception e) {
        return switch (e) {
            case MachineException _, StudioException _, WorldException _, ReviewException _, StoreException _, CastException _, CanonException _, VoiceException _, LanguageException _, ExportException _, BlueskyException _ -> true;
            default -> false;
        };
    }

    private static String sentence(String message) {
        String whole = message.lines().reduce((first, second) -> first + " " + second.strip()).orElse("");
        return whole.matches("(?s).*[.!?]$") ? whole : whole + ".";
    }
}
