package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is true in the novel and who may know it. Immutable, in memory; any thread may ask, virtual ones too.
///
/// What a reader may not know is filtered before anything is ranked, so that it can neither push out nor colour what is known.
public final class Canon implements AutoCloseable {

    private final Manuscript manuscript;
    private final List<Fact> facts;
    private final Shelf shelf;
    private final Set<String> names;

    private Canon(Manuscript manuscript, List<Fact> facts, Shelf shelf, Set<String> names) {
        this.manuscript = manuscript;
        this.facts = facts;
        this.shelf = shelf;
        this.names = names;
    }

    /// Indexes everything; 125,000 words take about a second.
    public static Canon of(Manuscript manuscript, List<Fact> facts) {
        var texts = Stream.concat(
                manuscript.passages().flatMap(passage -> passage.paragraphs().stream()), facts.stream().map(Fact::text)).toList();
        return new Canon(manuscript, List.copyOf(facts), Shelf.of(manuscript, facts), new TreeSet<>(new Capitals(texts).names()));
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public List<Fact> facts() {
        return facts;
    }

    /// What `who` may know about `question`, best first. Nothing for a question without a word that carries meaning.
    public List<Known> ask(String question, Reader who, int limit) {
        return shelf.find(question, Shelf.openTo(who), limit);
    }

    /// The best answer that `who` may not know yet: to say "does not know the raid before chapter 7".
    public Optional<Known> bestUnknown(String question, Reader who) {
        return shelf.find(question, Shelf.closedTo(who), 1).stream().findFirst();
    }

    /// Proper names of the manuscript and its facts, word by word.
    public Set<String> names() {
        return names;
    }

    @Override
    public void close() {
        shelf.close();
    }
}
