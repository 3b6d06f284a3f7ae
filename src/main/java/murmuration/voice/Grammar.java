package murmuration.voice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The grammar (GBNF, as llama.cpp reads it) that keeps a small model to sentences: one or two of them, of lower-case words;
/// capitals only in `I`, in the names she may use, and at the start of a sentence, which is one of a few plain words or of her own
/// first words. So invented names and places, digits, quotations and links become impossible.
///
/// It continues an opening, therefore it begins in the middle of a sentence.
record Grammar(String text) {

    static Grammar of(Prompt prompt) {
        String samples = prompt.examples().stream().map(Example::text).collect(Collectors.joining(" "));
        Set<String> starts = new LinkedHashSet<>(Openings.STARTS);
        Openings.her(prompt).forEach(opening -> starts.add(opening.split(" ")[0]));
        return new Grammar(String.join("\n",
                "root ::= step step+ stop (\" \" sentence)? \"\\n\"",
                "sentence ::= start step step+ stop",
                "step ::= (" + alternatives(marks(samples)) + ") word",
                "stop ::= " + (samples.contains("!") ? "[.?!]" : "[.?]"),
                "word ::= lower | me" + (prompt.names().isEmpty() ? "" : " | name"),
                "lower ::= [a-z]+ (\"'\" [a-z]+)? (\"-\" [a-z]+)?",
                "me ::= \"I\" (\"'m\" | \"'d\" | \"'ll\" | \"'ve\")?",
                "start ::= me | " + alternatives(starts) + (prompt.names().isEmpty() ? "" : " | name"),
                prompt.names().isEmpty() ? "" : "name ::= (" + alternatives(prompt.names()) + ") \"'s\"?",
                ""));
    }

    private static Set<String> marks(String samples) {
        Set<String> marks = new LinkedHashSet<>(List.of(" ", ", "));
        for (String mark : List.of("; ", ": ", " - ", " — ")) {
            if (samples.contains(mark)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static String alternatives(Iterable<String> words) {
        var quoted = new LinkedHashSet<String>();
        words.forEach(word -> quoted.add("\"" + word.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        return String.join(" | ", quoted);
    }
}
