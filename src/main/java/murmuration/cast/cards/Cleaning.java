package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes plain prose of a card's text: macros filled in, sentences for a program put aside.
final class Cleaning {

    private static final String SENTENCE_END = "(?<=[.!?])\\s+";

    private final Macros macros;
    private final List<String> instructions = new ArrayList<>();

    Cleaning(Macros macros) {
        this.macros = macros;
    }

    /// A description without what is meant for a program.
    String prose(String text) {
        return macros.fill(text).lines().map(this::line).collect(Collectors.joining("\n")).replaceAll("\n{3,}+", "\n\n").strip();
    }

    /// A text that somebody says or that was said to her; empty if it hides an order.
    String speech(String text) {
        String spoken = Spoken.words(macros.fill(text));
        if (!Instructions.outright(spoken)) return spoken;
        instructions.add(spoken);
        return "";
    }

    /// What was put aside, word for word.
    List<String> instructions() {
        return List.copyOf(instructions);
    }

    private String line(String line) {
        return Stream.of(line.split(SENTENCE_END)).filter(this::isProse).collect(Collectors.joining(" "));
    }

    private boolean isProse(String sentence) {
        boolean order = Instructions.likely(sentence);
        if (order) instructions.add(sentence.strip());
        return !order;
    }
}
