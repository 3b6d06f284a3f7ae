package murmuration.studio.canon;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import murmuration.canon.Fact;
import murmuration.canon.Gap;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.ManuscriptFolder;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.world.Book.Truth;
import murmuration.world.Reading;
import murmuration.world.Topic;

/// The book of the sample world, and a truth that is kept nowhere.
public final class SampleBook implements Library {

    private final List<Character> cast;
    private final List<Topic> topics;
    private final List<String> done;
    private final Manuscript book;
    private Truth truth = new Truth(
            List.of(new Fact("Window Four is the only window that opens", 3, "residence", List.of("all")), new Fact("Lotte was born in the Cannery", 4, "refugees", List.of("Sarah"))), List.of());

    /// @param done is told what was asked for
    public SampleBook(Path home, List<Character> cast, List<Topic> topics, List<String> done) {
        this.cast = cast;
        this.topics = topics;
        this.done = done;
        this.book = Manuscript.read(new ManuscriptFolder(home.resolve("assets/sample/manuscript")).files(), Progress.SILENT);
    }

    @Override
    public List<Character> cast() {
        return cast;
    }

    @Override
    public List<Topic> topics() {
        return topics;
    }

    @Override
    public Manuscript manuscript() {
        return book;
    }

    @Override
    public Truth truth() {
        return truth;
    }

    @Override
    public Truth tell(UnaryOperator<Truth> change) {
        truth = change.apply(truth);
        return truth;
    }

    @Override
    public Reading read(Progress progress) {
        return Reading.of(book, cast, topics, progress);
    }

    @Override
    public Reading readAgain(Progress progress) {
        done.add("read again");
        return read(progress);
    }

    @Override
    public Reading add(Path text, Progress progress) {
        done.add("add " + text);
        return read(progress);
    }

    @Override
    public List<Gap> gaps(Reading reading) {
        return reading.gaps(cast, topics, truth.facts(), 4).gaps();
    }
}
