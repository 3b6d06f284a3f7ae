package murmuration.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Writes an entry of the log. What a library says about its own failure stays out, because it likes to quote what it was reading, and that may be the novelist's
/// book; its kind and its place are enough to find the fault. Failures of files, of the database and our own are told in full.
final class Entries extends Formatter {

    private static final List<String> QUOTE_NOTHING = List.of("murmuration.", "java.io.", "java.nio.", "org.sqlite.", "java.sql.");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int DEEPEST = 8;

    @Override
    public String format(LogRecord entry) {
        var text = new StringBuilder(TIME.format(entry.getInstant().truncatedTo(ChronoUnit.MILLIS)))
                .append(' ').append(entry.getLevel()).append(' ').append(entry.getLoggerName()).append(": ").append(formatMessage(entry)).append(System.lineSeparator());
        Throwable thrown = entry.getThrown();
        for (int depth = 0; thrown != null && depth < DEEPEST; depth++, thrown = thrown.getCause()) tell(thrown, depth > 0, text);
        return text.toString();
    }

    private static void tell(Throwable thrown, boolean cause, StringBuilder text) {
        String name = thrown.getClass().getName();
        text.append(cause ? "Caused by: " : "").append(name);
        if (QUOTE_NOTHING.stream().anyMatch(name::startsWith) && thrown.getMessage() != null) text.append(": ").append(thrown.getMessage());
        text.append(System.lineSeparator());
        for (StackTraceElement frame : thrown.getStackTrace()) text.append("\tat ").append(frame).append(System.lineSeparator());
    }
}
