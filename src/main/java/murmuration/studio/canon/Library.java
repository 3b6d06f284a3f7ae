package murmuration.studio.canon;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import murmuration.canon.Gap;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.world.Book.Truth;
import murmuration.world.Reading;
import murmuration.world.Topic;

/// The book, and what may be done with it. What takes a [Progress] or writes is for a thread that may wait; interrupting it ends a reading.
public interface Library {

    List<Character> cast();

    List<Topic> topics();

    Manuscript manuscript();

    Truth truth();

    Truth tell(UnaryOperator<Truth> change);

    /// A close reading of the book as it was last read.
    Reading read(Progress progress);

    /// A close reading of the book as its files are now.
    Reading readAgain(Progress progress);

    /// Takes a file into the manuscript and reads all of it.
    Reading add(Path text, Progress progress);

    List<Gap> gaps(Reading reading);
}
