package murmuration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a database's write-ahead log holds after a studio was killed. SQLite takes it up to the first frame whose checksum is wrong and says nothing of the rest,
/// so this looks for frames behind such a place (sqlite.org/fileformat2.html#walformat).
public final class Journaled {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int LARGEST_PAGE = 1 << 16;

    private int first;
    private int second;

    private Journaled() {}

    /// How many pages were written there and cannot be taken up any more; none if nothing is wrong.
    public static long lostPages(Path database) {
        Path log = database.resolveSibling(database.getFileName() + "-wal");
        try {
            if (Files.notExists(log) || Files.size(log) <= HEADER) return 0;
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
                return new Journaled().lost(channel);
            }
        } catch (IOException e) {
            throw new StoreException("The log beside " + database + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private long lost(FileChannel log) throws IOException {
        ByteBuffer header = next(log, HEADER);
        int page = header.getInt(8);
        boolean known = (header.getInt(0) & ~1) == MAGIC && page >= 512 && page <= LARGEST_PAGE;
        if (!known) return log.size() / (4096 + FRAME_HEADER);
        ByteOrder order = header.getInt(0) == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        sum(header, 0, 24, order);
        if (first != header.getInt(24) || second != header.getInt(28)) return (log.size() - HEADER) / (page + FRAME_HEADER);
        long salt = header.getLong(16);
        boolean broken = false;
        long lost = 0;
        for (ByteBuffer frame = next(log, FRAME_HEADER + page); frame.limit() == FRAME_HEADER + page; frame = next(log, FRAME_HEADER + page)) {
            boolean ours = frame.getLong(8) == salt;
            if (!broken && !whole(frame, ours, order)) broken = true;
            if (broken && ours) lost++;
        }
        return lost > 1 ? lost : 0; // one alone is where the writing ended
    }

    private boolean whole(ByteBuffer frame, boolean ours, ByteOrder order) {
        sum(frame, 0, 8, order);
        sum(frame, FRAME_HEADER, frame.limit(), order);
        return ours && first == frame.getInt(16) && second == frame.getInt(20);
    }

    private void sum(ByteBuffer bytes, int from, int to, ByteOrder order) {
        bytes.order(order);
        for (int i = from; i < to; i += 8) {
            first += bytes.getInt(i) + second;
            second += bytes.getInt(i + 4) + first;
        }
        bytes.order(ByteOrder.BIG_ENDIAN);
    }

    private static ByteBuffer next(FileChannel log, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && log.read(bytes) >= 0) {}
        return bytes.flip();
    }
}
