package murmuration;

import murmuration.command.Commands;

/// Where the program begins.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Commands.ofSystem().run(args));
    }
}
