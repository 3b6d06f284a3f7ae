package murmuration.studio.canon;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import murmuration.canon.Gap;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.world.Book.Truth;
import murmuration.world.Reading;
import murmuration.world.Topic;
import murmuration.world.WorldException;

/// A book that is read until somebody interrupts it.
record Waiting(Library book, CountDownLatch begun) implements Library {

    @Override
    public Reading read(Progress progress) {
        progress.at("Chapter one", .25);
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new WorldException("Reading the book was stopped.", e);
        }
        return book.read(progress);
    }

    @Override
    public Reading readAgain(Progress progress) {
        return read(progress);
    }

    @Override
    public Reading add(Path text, Progress progress) {
        return read(progress);
    }

    @Override
    public List<Character> cast() {
        return book.cast();
    }

    @Override
    public List<Topic> topics() {
        return book.topics();
    }

    @Override
    public Manuscript manuscript() {
        return book.manuscript();
    }

    @Override
    public Truth truth() {
        return book.truth();
    }

    @Override
    public Truth tell(UnaryOperator<Truth> change) {
        return book.tell(change);
    }

    @Override
    public List<Gap> gaps(Reading reading) {
        return book.gaps(reading);
    }
}
