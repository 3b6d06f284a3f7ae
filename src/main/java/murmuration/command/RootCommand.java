package murmuration.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `murmuration` without a command opens the studio.
@Command(
        name = "murmuration",
        description = "A studio in which the characters of a novel live and write posts for their novelist's desk.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
final class RootCommand implements Callable<Integer> {

    @Mixin
    private final StudioCommand studio;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the details of what went wrong.")
    private boolean verbose;

    RootCommand(StudioCommand studio) {
        this.studio = studio;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        return studio.call();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Murmuration " + (version == null ? "(development)" : version)};
        }
    }
}
