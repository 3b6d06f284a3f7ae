package murmuration.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second studio out of a world. The operating system lets go of the lock when the process ends in whatever way, so there are no stale ones.
final class WorldLock implements AutoCloseable {

    private final FileChannel channel;

    private WorldLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorldLock take(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) throw new OverlappingFileLockException();
            return new WorldLock(channel);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            throw new WorldException("The world " + folder + " is already open in another window or program.", e);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new WorldException("The folder " + folder + " cannot be written; a world needs that.", e);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel == null) return;
        try {
            channel.close();
        } catch (IOException _) { // the lock goes with the process at the latest
        }
    }
}
