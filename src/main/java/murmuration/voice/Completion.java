package murmuration.voice;

import java.util.List;
import java.util.Set;

/// What a small model is given instead of an instruction, which it could not follow: one line who she is, pairs of news and what
/// she wrote, then the news and her name. All drafts of a request share the text up to there, so the model reads it once; each goes
/// on with an opening of its own.
///
/// Passages, traces and advice are left out: a model of this size takes words from them, not sense.
record Completion(String text, List<String> openings, String grammar, List<String> nudges, List<String> names) {

    private static final int MOST_PAIRS = 5;
    private static final int LONGEST_LINE = 160;
    private static final int SHORTEST_NUDGE = 4;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "about", "after", "again", "also", "because", "been", "before", "being", "down", "from", "have", "having", "here", "into", "just",
            "more", "most", "much", "never", "only", "other", "over", "said", "says", "some", "such", "than", "that", "their", "them", "then",
            "there", "they", "this", "those", "today", "under", "until", "very", "were", "what", "when", "where", "which", "while", "will",
            "with", "without", "would", "wrote", "your");

    static Completion of(Prompt prompt, int drafts, long seed) {
        return of(prompt, Openings.of(prompt, drafts, seed));
    }

    /// For a model that can tell the news itself.
    static Completion bare(Prompt prompt, int drafts, long seed) {
        return of(prompt, Openings.bare(prompt, drafts, seed));
    }

    private static Completion of(Prompt prompt, List<String> openings) {
        List<Example> pairs = prompt.examples().subList(Math.max(0, prompt.examples().size() - MOST_PAIRS), prompt.examples().size());
        var text = new StringBuilder(line(prompt.style())).append("\n\n");
        pairs.forEach(pair -> text.append(news(pair.situation(), prompt.name())).append(' ').append(line(pair.text())).append("\n\n"));
        text.append(news(prompt.situation(), prompt.name()));
        Grammar grammar = Grammar.of(prompt);
        return new Completion(text.toString(), openings, grammar.text(), nudges(prompt), prompt.names());
    }

    private static String news(String situation, String name) {
        return "News: " + (situation.isBlank() ? "Nothing new." : line(situation)) + "\n" + name + ":";
    }

    /// Straight marks, no line breaks; a long line ends at a word.
    private static String line(String words) {
        String plain = words.strip().replaceAll("\\s+", " ").replace('’', '\'').replace('‘', '\'').replaceAll("[“”]", "\"");
        return plain.length() <= LONGEST_LINE ? plain
                : plain.substring(0, Math.max(1, plain.lastIndexOf(' ', LONGEST_LINE))).replaceFirst("[,;:]$", "");
    }

    /// Names keep their capitals: "office" would come instead of "Office".
    private static List<String> nudges(Prompt prompt) {
        return Likeness.inOrder(prompt.situation()).stream()
                .filter(word -> word.length() >= SHORTEST_NUDGE && !EMPTY_WORDS.contains(word))
                .map(word -> prompt.names().stream().filter(word::equalsIgnoreCase).findFirst().orElse(word)).distinct().toList();
    }

    /// The whole of draft `number`'s prompt.
    Order.Write order(long id, int number, long seed) {
        return new Order.Write(id, text + " " + openings.get(number), grammar, nudges, Long.hashCode(seed + 31L * number));
    }
}
