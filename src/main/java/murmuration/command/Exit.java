package murmuration.command;

/// The exit codes that scripts rely on.
final class Exit {

    static final int DONE = 0;
    /// Done, but something is wrong in the world or the input.
    static final int WRONG = 1;
    static final int USAGE = 2;
    /// The machine lacks something.
    static final int LACKS = 3;
    /// Interrupted, everything saved.
    static final int INTERRUPTED = 130;

    private Exit() {}
}
