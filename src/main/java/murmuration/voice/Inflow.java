package murmuration.voice;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The body of an answer, to be read while it comes. The JDK's own stream asks for one buffer after the other and wakes the selector for
/// each, a seventh of what a short answer costs; this one takes what comes, up to a limit beyond which nobody reads on anyway.
///
/// One thread reads; the client's thread brings.
final class Inflow extends InputStream implements BodySubscriber<InputStream> {

    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final long most;
    private final BlockingQueue<ByteBuffer> come = new LinkedBlockingQueue<>();
    private ByteBuffer current = END;
    private boolean ended;
    private long brought;
    private volatile @Nullable Throwable broken;
    private volatile Flow.@Nullable Subscription bringing;

    private Inflow(long most) {
        this.most = most;
    }

    /// @param most bytes after which no more are taken in; whoever reads as far is told that the connection broke
    static BodyHandler<InputStream> most(long most) {
        return _ -> new Inflow(most);
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        bringing = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            brought += buffer.remaining();
            if (buffer.hasRemaining()) {
                come.add(buffer);
            }
        }
        if (brought > most) {
            close();
            onError(new Capped.TooMuchException());
        }
    }

    @Override
    public void onError(Throwable why) {
        broken = why;
        come.add(END);
    }

    @Override
    public void onComplete() {
        come.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!current.hasRemaining()) {
            if (ended) {
                return -1;
            }
            next();
        }
        int read = Math.min(length, current.remaining());
        current.get(into, offset, read);
        return read;
    }

    private void next() throws IOException {
        try {
            current = come.take();
        } catch (InterruptedException e) { // whoever waits has gone
            close();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an answer came.", e);
        }
        ended = current == END;
        Throwable why = broken;
        if (ended && why != null) {
            throw why instanceof IOException known ? known : new IOException(why);
        }
    }

    @Override
    public int available() {
        return current.remaining();
    }

    /// Nothing more is brought; what is not read is forgotten.
    @Override
    public void close() {
        Flow.Subscription open = bringing;
        if (open != null) {
            open.cancel();
        }
    }
}
