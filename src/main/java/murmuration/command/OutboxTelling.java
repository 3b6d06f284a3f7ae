package murmuration.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells people what is on its way.
record OutboxTelling(Terminal terminal, boolean dryRun) {

    private static final int INDENT = 6;

    void tell(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            terminal.say("Nothing is in the outbox.");
            return;
        }
        rows.forEach(this::tell);
        Map<String, Long> states = rows.stream().collect(Collectors.groupingBy(OutboxRow::state, java.util.TreeMap::new, Collectors.counting()));
        terminal.say(states.entrySet().stream().map(state -> state.getValue() + " " + state.getKey()).collect(Collectors.joining(", ")) + (dryRun ? "; nothing was sent." : "."));
    }

    private void tell(OutboxRow row) {
        terminal.say(String.format("%4d  %s · %s · %s", row.post(), row.state() + when(row), row.character(), row.account()));
        terminal.say(terminal.wrapped(row.text(), INDENT));
        if (!row.reason().isEmpty()) terminal.say(terminal.wrapped(row.reason(), INDENT));
        if (!row.link().isEmpty()) terminal.say(terminal.wrapped(row.link(), INDENT));
    }

    private static String when(OutboxRow row) {
        if (!row.state().equals("waiting")) return "";
        long seconds = Duration.between(Instant.now(), row.due()).toSeconds();
        return seconds <= 0 ? ", due" : seconds < 60 ? ", due in " + seconds + " s" : ", due in " + (seconds + 59) / 60 + " min";
    }
}
