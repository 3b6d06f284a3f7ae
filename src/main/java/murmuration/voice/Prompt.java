package murmuration.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a voice is told. What comes from traces, cards and manuscripts is material and is treated as such.
///
/// @param name her first name
/// @param style who she is and how she writes, in one line: "Tria, a reporter-printer, writes fast and sharp"
/// @param examples her samples, the one nearest to the situation last
/// @param situation the news in a sentence
/// @param news what began the talk, if this is an answer and it is known; else empty
/// @param topic the topic's id, may be empty
/// @param stance hers to the topic, or to what was written if she answers; from -1 (against) to 1 (for)
/// @param names the proper names she may use
/// @param knows passages and facts that she may know
/// @param seen what was lately said in public, newest last
/// @param said her own last posts, newest last; she must not repeat them
/// @param advice what she told herself after earlier verdicts
/// @param phrases her phrase book, a Tracery grammar; may be empty
/// @param slots `who`, `what`, `place`, `fact`, `quote`, `name`, `person` and `other` (somebody she knows, with whom the news begins, and who comes next in it); one that is missing counts as empty
/// @param maxGraphemes how long a post may be, as a reader counts characters
public record Prompt(
        String name,
        String style,
        List<Example> examples,
        String situation,
        String news,
        Occasion occasion,
        String topic,
        double stance,
        List<String> names,
        List<String> knows,
        List<String> seen,
        List<String> said,
        List<String> advice,
        Map<String, List<String>> phrases,
        Map<String, String> slots,
        int maxGraphemes) {

    /// The slot that holds the chapter at which the story stands.
    public static final String CHAPTER = "chapter";

    /// The slot that holds whom the news begins with as the news calls them, if that is somebody she knows.
    public static final String DOER = "doer";

    /// The slot that says whether the book itself tells the news.
    public static final String IN_THE_BOOK = "inTheBook";

    public Prompt {
        examples = List.copyOf(examples);
        names = List.copyOf(names);
        knows = List.copyOf(knows);
        seen = List.copyOf(seen);
        said = List.copyOf(said);
        advice = List.copyOf(advice);
        phrases = Map.copyOf(phrases);
        slots = Map.copyOf(slots);
    }

    boolean isInTheBook() {
        return Boolean.parseBoolean(slots.getOrDefault(IN_THE_BOOK, ""));
    }

    Calls calls() {
        return Calls.of(name, phrases).with(Optional.ofNullable(slots.get(DOER)).map(List::of).orElse(List.of()));
    }

    /// Where the story stands; at its beginning if nobody says.
    int chapter() {
        String told = slots.getOrDefault(CHAPTER, "");
        return told.matches("\\d{1,9}") ? Integer.parseInt(told) : 0;
    }
}
