package murmuration.command;

/// The machine lacks something that a command needs; the message is one sentence with what to do.
final class MachineException extends RuntimeException {
    MachineException(String message) {
        super(message);
    }
}
