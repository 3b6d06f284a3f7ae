package murmuration.voice;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A stream that breaks off when more comes than anybody asked for, and tells whoever wants to know why it broke: between here and
/// there such news gets lost.
final class Capped extends FilterInputStream {

    /// More came than may.
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Consumer<IOException> broken;
    private long left;

    Capped(InputStream from, long most, Consumer<IOException> broken) {
        super(from);
        this.left = most;
        this.broken = broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooMuchException();
            }
            return read;
        } catch (IOException e) {
            broken.accept(e);
            throw e;
        }
    }
}
