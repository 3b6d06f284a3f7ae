package murmuration.world;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import murmuration.canon.CastProposal;
import murmuration.canon.Dialogue;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.canon.Proposed;
import murmuration.canon.Topics;

/// What a manuscript proposes for a world, before the novelist has chosen.
public final class Proposal {

    private static final int TOPICS = 10;

    /// Parts of the book after which the cast so far is told.
    private static final List<Double> STAGES = List.of(.1, .3, .6);

    private final List<Path> manuscripts;
    private final Manuscript book;
    private final Dialogue dialogue;
    private final CastProposal cast;
    private final Topics topics;

    private Proposal(List<Path> manuscripts, Manuscript book, Dialogue dialogue, CastProposal cast, Topics topics) {
        this.manuscripts = manuscripts;
        this.book = book;
        this.dialogue = dialogue;
        this.cast = cast;
        this.topics = topics;
    }

    /// Reads a book; interrupting the thread cancels.
    ///
    /// @param most characters to propose: those who speak most
    /// @param growing told, on this thread, whom the first chapters propose, then more of them
    /// @throws murmuration.canon.CanonException if a manuscript cannot be read
    public static Proposal of(List<Path> manuscripts, int most, Consumer<List<Proposed>> growing, Progress progress) {
        Manuscript book = Manuscript.read(manuscripts, (what, done) -> at(progress, what, done * .2));
        for (int stage = 0; stage < STAGES.size(); stage++) {
            at(progress, "Who says what", .2 + .15 * stage);
            int chapters = (int) Math.ceil(STAGES.get(stage) * book.chapters().size());
            var begun = new Manuscript(book.chapters().subList(0, chapters));
            if (chapters < book.chapters().size()) growing.accept(CastProposal.of(begun, Dialogue.of(begun), most).cast());
        }
        at(progress, "Who is who", .7);
        Dialogue dialogue = Dialogue.of(book);
        CastProposal cast = CastProposal.of(book, dialogue, most);
        growing.accept(cast.cast());
        at(progress, "What it is about", .9);
        Topics topics = Topics.of(book, TOPICS);
        at(progress, "The book is read", 1);
        return new Proposal(List.copyOf(manuscripts), book, dialogue, cast, topics);
    }

    public List<Proposed> cast() {
        return cast.cast();
    }

    /// Makes the world with those whom the novelist chose.
    ///
    /// @param chosen names of the proposed cast
    /// @throws WorldException if the folder is there already or cannot be written
    public Path make(Path folder, String title, Set<String> chosen, Progress progress) {
        var wanted = new CastProposal(cast.cast().stream().filter(one -> chosen.contains(one.name())).toList(), cast.moments());
        return Worlds.make(folder, title, manuscripts, Optional.empty(), new Worlds.Read(book, dialogue, wanted, topics), (what, done) -> at(progress, what, done));
    }

    private static void at(Progress progress, String what, double done) {
        if (Thread.currentThread().isInterrupted()) throw new WorldException("Cancelled.");
        progress.at(what, done);
    }
}
