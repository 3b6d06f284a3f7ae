package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManualTest {

    @Command(name = "fair", description = "Opens at noon-ish; 5%% off.", version = "Fair 1", subcommands = Ride.class)
    static final class Fair {}

    @Command(name = "ride", description = ".Goes round \\ round.", footer = {"", "Example:", "  fair ride --times 3 HORSE"})
    static final class Ride implements Runnable {
        @Parameters(paramLabel = "HORSE", description = "Which.")
        private String horse = "";

        @Option(names = {"-t", "--times"}, paramLabel = "N", description = "How often.")
        private int times;

        @Option(names = "--backwards", hidden = true)
        private boolean backwards;

        @Override
        public void run() {}
    }

    private final String page = new Manual(new CommandLine(new Fair())).page();

    @Test
    void every_command_has_its_synopsis_its_arguments_and_its_example() {
        assertThat(page).contains(".SS fair ride\n", ".TP\n.B HORSE\nWhich.\n", ".TP\n.B \\-t, \\-\\-times N\nHow often.\n", "\n.nf\n  fair ride \\-\\-times 3 HORSE\n.fi\n");
    }

    @Test
    void what_troff_would_take_for_its_own_is_escaped() {
        assertThat(page).contains("\\- Opens at noon\\-ish; 5% off.\n", "\n\\&.Goes round \\e round.\n");
    }

    @Test
    void what_is_hidden_from_the_help_is_hidden_here() {
        assertThat(page).doesNotContain("backwards");
    }

    @Test
    void the_real_page_knows_every_command_and_every_exit() {
        String real = new Manual(Commands.described()).page();
        assertThat(real).contains(".TH MURMURATION 1", ".SS murmuration run\n", ".SS murmuration desk\n", ".SS murmuration publish", "\\-\\-posts", ".B 130\n").doesNotContain("or\\-terminal", "@|");
    }
}
