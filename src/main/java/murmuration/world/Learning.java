package murmuration.world;

import java.nio.file.Path;
import murmuration.canon.Canon;
import murmuration.canon.manuscript.CanonException;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Embeddings;

/// Learns in the background what the book means. Until it is done, the book is found by words alone.
final class Learning implements AutoCloseable {

    private final Canon canon;
    private final Path kept;
    private final Embeddings embeddings;
    private Thread thread = Thread.ofVirtual().name("meaning").unstarted(this::learn);
    private boolean closed;

    /// @param kept where what was measured is kept
    Learning(Canon canon, Path kept, Embeddings embeddings) {
        this.canon = canon;
        this.kept = kept;
        this.embeddings = embeddings;
    }

    /// Beginning again changes nothing.
    synchronized void begin() {
        if (!closed && thread.getState() == Thread.State.NEW) thread.start();
    }

    /// The meaning of what is new is learnt, if it is being learnt at all.
    synchronized void bookChanged() {
        if (closed || thread.getState() == Thread.State.NEW) return;
        thread.interrupt();
        thread = Thread.ofVirtual().name("meaning").start(this::learn);
    }

    /// Ends it and waits; what was measured is kept.
    @Override
    public void close() throws InterruptedException {
        end().join();
    }

    private synchronized Thread end() {
        closed = true;
        thread.interrupt();
        return thread;
    }

    private void learn() {
        try {
            canon.learnMeaning(embeddings, kept, Progress.SILENT);
        } catch (InterruptedException _) { // the world is closing
            Thread.currentThread().interrupt();
        } catch (CanonException e) {
            System.getLogger(Learning.class.getName()).log(System.Logger.Level.WARNING, "The book is found by words alone", e);
        }
    }
}
