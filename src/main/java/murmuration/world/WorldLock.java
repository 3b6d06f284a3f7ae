package murmuration.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second studio out of a world. The operating system lets go of the lock when the process ends in whatever way, so there are no stale ones.
final class WorldLock implements AutoCloseable {

    /// Worlds open in this process. POSIX gives up a process's locks on a file as soon as it closes any handle on it, so a second try must not touch the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;

    private WorldLock(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    static WorldLock take(Path folder) {
        try {
            Path place = folder.toRealPath();
            if (!HELD.add(place)) throw taken(folder);
            try {
                return new WorldLock(place, locked(place.resolve(".lock")).orElseThrow(() -> taken(folder)));
            } catch (IOException | RuntimeException e) {
                HELD.remove(place);
                throw e;
            }
        } catch (IOException e) {
            throw new WorldException("The folder " + folder + " cannot be written; a world needs that.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) { // the lock goes with the process at the latest
        }
        HELD.remove(place);
    }

    /// Nothing, if another process holds it.
    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return Optional.of(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static WorldException taken(Path folder) {
        return new WorldException("The world " + folder + " is already open in another window or program.");
    }
}
