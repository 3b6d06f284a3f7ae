package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import murmuration.cast.VoiceSheet.Sample;

/// Reads a card's example messages: blocks behind `<START>`, a speaker's name and a colon before each turn.
final class ExampleDialogue {

    private static final Pattern SPEAKER = Pattern.compile("^\\s*+(\\{\\{[^{}]{1,20}+\\}\\}|<[A-Za-z]{1,8}+>|\\p{Lu}[\\p{L}'’ .-]{0,40}+)\\s*+:(.*)$", Pattern.DOTALL);

    private final List<String> hers;
    private final Cleaning cleaning;

    private record Turn(boolean hers, StringBuilder text) {}

    /// @param names that are hers, as a turn may begin with them
    ExampleDialogue(List<String> names, Cleaning cleaning) {
        this.hers = new ArrayList<>(names);
        this.hers.addAll(List.of("{{char}}", "{{bot}}", "<char>", "<bot>"));
        this.cleaning = cleaning;
    }

    /// Her lines, each with the line before it as the situation.
    List<Sample> samples(String examples) {
        var samples = new ArrayList<Sample>();
        for (String block : examples.split("(?i)<START>")) {
            String before = "";
            for (Turn turn : turns(block)) {
                String said = cleaning.speech(turn.text().toString());
                if (turn.hers() && !said.isEmpty()) samples.add(new Sample(before, said));
                if (!said.isEmpty()) before = said;
            }
        }
        return samples;
    }

    private List<Turn> turns(String block) {
        var turns = new ArrayList<Turn>();
        for (String line : block.lines().toList()) {
            Matcher speaker = SPEAKER.matcher(line);
            if (speaker.matches()) turns.add(new Turn(isHers(speaker.group(1)), new StringBuilder(speaker.group(2))));
            else if (!turns.isEmpty()) turns.getLast().text().append('\n').append(line);
            else if (!line.isBlank()) turns.add(new Turn(true, new StringBuilder(line)));
        }
        return turns;
    }

    private boolean isHers(String speaker) {
        return hers.stream().anyMatch(speaker.strip()::equalsIgnoreCase);
    }
}
