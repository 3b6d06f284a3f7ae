package murmuration.canon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Embeddings;

/// What is true in the novel and who may know it. Any thread may ask, virtual ones too: words are searched in memory, and the
/// model that measures a question's meaning works on a thread of its own.
///
/// What a reader may not know is left out before anything is chosen, and nothing of it is in the score of anything else, so that it can neither push out nor colour
/// what is known.
public final class Canon implements AutoCloseable {

    /// What is found by words is got ready on a thread of its own, so that a world opens meanwhile; whoever asks before waits.
    ///
    /// @param words of the manuscript and its facts
    private record Contents(Manuscript manuscript, List<Fact> facts, CompletableFuture<Index> words, Optional<Meaning> meaning) {

        static Contents of(Manuscript manuscript, List<Fact> facts) {
            var kept = List.copyOf(facts);
            return new Contents(manuscript, kept, CompletableFuture.supplyAsync(() -> Index.of(manuscript, kept), task -> Thread.ofVirtual().name("index").start(task)), Optional.empty());
        }

        Contents with(Meaning learnt) {
            return new Contents(manuscript, facts, words, Optional.of(learnt));
        }

        Index index() {
            return words.join();
        }

        Search search() {
            return new Search(index().holdings(), index().shelf(), meaning);
        }
    }

    /// @param names proper names of the manuscript and its facts
    private record Index(List<Holding> holdings, Shelf shelf, Set<String> names) {

        static Index of(Manuscript manuscript, List<Fact> facts) {
            var texts = Stream.concat(manuscript.passages().flatMap(passage -> passage.paragraphs().stream()), facts.stream().map(Fact::text)).toList();
            var holdings = Holding.of(manuscript, facts);
            return new Index(holdings, Shelf.of(holdings), new TreeSet<>(new Capitals(texts).names()));
        }
    }

    private final AtomicReference<Contents> contents;

    private Canon(Contents contents) {
        this.contents = new AtomicReference<>(contents);
    }

    /// Indexes every word beside the caller; 125,000 words take about a second, for which the first question waits. Meaning is learnt later, if at all.
    public static Canon of(Manuscript manuscript, List<Fact> facts) {
        return new Canon(Contents.of(manuscript, facts));
    }

    /// Holds another manuscript and other facts from now on, found by words until [#learnMeaning] was called again. Whoever is asking
    /// is still answered from the old ones; those are in memory alone and go when nobody asks them any more.
    public void replace(Manuscript manuscript, List<Fact> facts) {
        contents.set(Contents.of(manuscript, facts));
    }

    /// Measures what every passage and fact means, on the caller's thread, and keeps it in the file `cache`, so that only changed
    /// texts are measured when the book is opened again. From then on [#ask] and [#bestUnknown] find by words and meaning together.
    /// 125,000 words take some 11 s of one core the first time and 0.1 s from the file. Questions may be asked meanwhile.
    ///
    /// @param embeddings used as long as this canon is asked; closed by whoever made it
    /// @throws InterruptedException when cancelled; what was measured so far is kept in the file
    /// @throws CanonException when the file can be neither read nor written
    public void learnMeaning(Embeddings embeddings, Path cache, Progress progress) throws InterruptedException {
        var measured = contents.get();
        var learnt = Meaning.learn(measured.index().holdings(), embeddings, cache, progress);
        contents.compareAndSet(measured, measured.with(learnt)); // what was replaced meanwhile is learnt by whoever replaced it
    }

    /// Whether meaning has been learnt.
    public boolean knowsMeaning() {
        return contents.get().meaning().isPresent();
    }

    public Manuscript manuscript() {
        return contents.get().manuscript();
    }

    public List<Fact> facts() {
        return contents.get().facts();
    }

    /// What `who` may know about `question`, best first. Nothing for a question without a word that carries meaning.
    public List<Known> ask(String question, Reader who, int limit) {
        return contents.get().search().answers(question, holding -> holding.isOpenTo(who), limit);
    }

    /// The best answer that `who` may not know yet: to say "does not know the raid before chapter 7".
    public Optional<Known> bestUnknown(String question, Reader who) {
        return contents.get().search().answers(question, holding -> !holding.isOpenTo(who), 1).stream().findFirst();
    }

    /// Proper names of the manuscript and its facts, word by word.
    public Set<String> names() {
        return contents.get().index().names();
    }

    @Override
    public void close() {
        contents.get().index().shelf().close();
    }
}
