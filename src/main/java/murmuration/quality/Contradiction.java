package murmuration.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import murmuration.language.Remembered;
import murmuration.language.Sentences;
import murmuration.language.Tagged;
import murmuration.language.Words;

/// Finds in a draft what cannot be true beside the news or a confirmed fact. Rather precise than greedy: it reads plain
/// sentences clause by clause, and leaves alone what is asked, supposed, wished or told of others. What another
/// character wrote (`Tria wrote: "…"`) is no news: it may be disputed.
public final class Contradiction {

    private static final int SOURCES = 1_000;

    private final Clauses clauses;
    private final Remembered<List<Clause>> known;
    private final Optional<String> speaker;

    public Contradiction() {
        this(new Clauses(new Sentences()));
    }

    private Contradiction(Clauses clauses) {
        this(clauses, new Remembered<>(SOURCES, source -> firm(clauses, source)), Optional.empty());
    }

    /// @param known what the news and the facts say, read once and not again for every draft
    private Contradiction(Clauses clauses, Remembered<List<Clause>> known, Optional<String> speaker) {
        this.clauses = clauses;
        this.known = known;
        this.speaker = speaker;
    }

    /// The same for drafts of one character, whose *I* is then known: "I found a baby" is wrong of everybody but the finder.
    public Contradiction spokenBy(String name) {
        return new Contradiction(clauses, known, Optional.of(name));
    }

    /// A sentence for the novelist, about the first clash that is found. A fact without a content word of the draft is not
    /// read, so that hundreds of them cost milliseconds.
    public Optional<String> of(String draft, String situation, List<String> knownFacts) {
        var said = firm(clauses, draft).stream().map(this::asSpoken).toList();
        return against(said, situation, "the news")
                .or(() -> knownFacts.stream().filter(fact -> Words.overlap(fact, draft) > 0).flatMap(fact -> against(said, fact, "a fact").stream()).findFirst());
    }

    private Optional<String> against(List<Clause> said, String source, String kind) {
        var told = known.of(source);
        return Arrays.stream(Clash.values())
                .filter(clash -> said.stream().anyMatch(mine -> told.stream().anyMatch(theirs -> clash.between(mine, theirs))))
                .findFirst()
                .map(clash -> "%s %s: “%s”".formatted(clash.words(), kind, source.strip()));
    }

    private static List<Clause> firm(Clauses clauses, String text) {
        return clauses.of(text).stream().filter(Clause::firm).toList();
    }

    private Clause asSpoken(Clause clause) {
        return speaker.isPresent() && clause.subject().text().equals("I")
                ? clause.by(new Phrase(List.of(new Tagged(speaker.get(), "PROPN"))))
                : clause;
    }
}
