package murmuration.world;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import murmuration.canon.Canon;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.ManuscriptFolder;
import murmuration.canon.manuscript.Progress;
import tools.jackson.databind.json.JsonMapper;

/// The book of an open world, for the novelist who looks after it: the files can be read again, and what is true is hers to say. Whatever changes here the cast knows
/// at its next look; posts, verdicts and traces stay as they are.
///
/// All methods are for a thread that may wait; a novel takes a second or two.
public final class Book {

    private static final String LET_GO = "factsLetGo";
    private static final JsonMapper JSON = new JsonMapper();

    /// What the novelist decided about sentences of the book.
    ///
    /// @param facts that hold
    /// @param letGo texts of proposals that she does not want to see again
    public record Truth(List<Fact> facts, List<String> letGo) {
        public Truth {
            facts = List.copyOf(facts);
            letGo = List.copyOf(letGo);
        }
    }

    private final Path folder;
    private final Settings settings;
    private final Canon canon;
    private final Runnable changed;
    private volatile Truth truth;

    /// @param changed is told when the canon holds something else
    Book(Path folder, Settings settings, Canon canon, Runnable changed) {
        this.folder = folder;
        this.settings = settings;
        this.canon = canon;
        this.changed = changed;
        this.truth = new Truth(canon.facts(), settings.get(LET_GO).map(text -> List.of(JSON.readValue(text, String[].class))).orElse(List.of()));
    }

    public Manuscript manuscript() {
        return canon.manuscript();
    }

    public Truth truth() {
        return truth;
    }

    /// What is true from now on; it is written before this returns.
    ///
    /// @return as it is now
    /// @throws WorldException if the world's file cannot be written; nothing has changed then
    public Truth tell(UnaryOperator<Truth> change) {
        Truth told = write(change);
        hold(told);
        return told;
    }

    private synchronized Truth write(UnaryOperator<Truth> change) {
        Truth told = change.apply(truth);
        new WorldEdits(folder).keepFacts(truth.facts(), told.facts());
        if (!told.letGo().equals(truth.letGo())) settings.put(LET_GO, JSON.writeValueAsString(told.letGo()));
        truth = told;
        return told;
    }

    /// An older truth is not made searchable any more.
    private synchronized void hold(Truth told) {
        if (told == truth) hold(manuscript());
    }

    private synchronized void hold(Manuscript manuscript) {
        canon.replace(manuscript, truth.facts());
        changed.run();
    }

    /// Reads the files of the manuscript again, as they are now.
    ///
    /// @throws murmuration.canon.CanonException if one of them cannot be read, or the thread was interrupted; the book stays as it was then
    public void readAgain(Progress progress) {
        List<Path> files = new ManuscriptFolder(folder.resolve("manuscript")).files();
        hold(files.isEmpty() ? Manuscript.EMPTY : Manuscript.read(files, progress));
    }

    /// Takes another text into the manuscript, behind those that are there, and reads all of it again.
    ///
    /// @throws murmuration.canon.CanonException if it cannot be read; nothing has changed then
    public void add(Path text, Progress progress) {
        new WorldEdits(folder).addManuscript(text);
        readAgain(progress);
    }
}
