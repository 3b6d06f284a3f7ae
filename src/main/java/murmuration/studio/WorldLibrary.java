package murmuration.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import murmuration.canon.Gap;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.studio.canon.Library;
import murmuration.world.Book.Truth;
import murmuration.world.Reading;
import murmuration.world.Topic;
import murmuration.world.World;

/// The book of a real world.
record WorldLibrary(World world) implements Library {

    /// How much of a reading is reading the files; who says what takes longer.
    private static final double FILES = .3;

    @Override
    public List<Character> cast() {
        return world.cast();
    }

    @Override
    public List<Topic> topics() {
        return world.topics();
    }

    @Override
    public Manuscript manuscript() {
        return world.book().manuscript();
    }

    @Override
    public Truth truth() {
        return world.book().truth();
    }

    @Override
    public Truth tell(UnaryOperator<Truth> change) {
        return world.book().tell(change);
    }

    @Override
    public Reading read(Progress progress) {
        return Reading.of(manuscript(), cast(), topics(), progress);
    }

    @Override
    public Reading readAgain(Progress progress) {
        world.book().readAgain(beginning(progress));
        return read(rest(progress));
    }

    @Override
    public Reading add(Path text, Progress progress) {
        world.book().add(text, beginning(progress));
        return read(rest(progress));
    }

    @Override
    public List<Gap> gaps(Reading reading) {
        return reading.gaps(cast(), topics(), truth().facts(), world.chapter()).gaps();
    }

    private static Progress beginning(Progress progress) {
        return (what, done) -> progress.at(what, done * FILES);
    }

    private static Progress rest(Progress progress) {
        return (what, done) -> progress.at(what, FILES + done * (1 - FILES));
    }
}
