package murmuration.language;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Workers that only one thread may use at a time, lent out and taken back. Nobody waits: if all are out, one more is made.
final class Borrowed<W> {

    private final ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Supplier<W>> maker;
    private volatile @Nullable Supplier<W> made;

    /// @param maker called at first use (twice if two threads come first together): loads what the workers share
    Borrowed(Supplier<Supplier<W>> maker) {
        this.maker = maker;
    }

    <R> R use(Function<W, R> work) {
        var worker = idle.poll();
        if (worker == null) {
            worker = newWorker();
        }
        try {
            return work.apply(worker);
        } finally {
            idle.offer(worker);
        }
    }

    private W newWorker() {
        var known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known.get();
    }
}
