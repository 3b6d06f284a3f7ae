package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import murmuration.canon.manuscript.Progress;
import murmuration.store.Copy;
import murmuration.store.Server;
import murmuration.voice.Keys;

/// Worlds whose board and desk lie on a server, seen from outside.
public final class Rooms {

    private Rooms() {}

    /// Where they lie, as it is said to people; nothing, if they lie in the world's folder.
    ///
    /// @throws WorldException if the folder holds no world
    /// @throws murmuration.store.StoreException if the address is none
    public static Optional<String> place(Path folder) {
        return server(folder).map(Server::place);
    }

    /// Keeps the password of a world's server where keys are kept on this machine.
    ///
    /// @throws WorldException if the world has no server
    public static Keys.Place keepPassword(Path folder, Keys keys, String password) {
        Server server = server(folder).orElseThrow(() -> new WorldException("The board of " + folder + " lies in its folder and needs no password."));
        return keys.set(RoomKey.name(server), password);
    }

    /// Moves the board and the desk of a closed world onto an empty server; `world.json` says so from then on. A backup is made before.
    ///
    /// @param store where to, as `world.json` names it
    /// @return how many rows went over
    /// @throws WorldException if the world is open, or lies on a server already
    /// @throws murmuration.store.StoreException if the server cannot be reached, or something lies there; then the world is as it was
    public static long move(Path folder, String store, World.Options options) {
        try (WorldLock _ = WorldLock.take(folder)) {
            WorldFile file = WorldFile.read(folder);
            if (file.store() != null) throw new WorldException("The board of " + folder + " lies on a server already.");
            WorldFile moved = file.at(store);
            Server server = RoomKey.of(moved, options);
            new Backups(folder).make(Progress.SILENT);
            Path database = folder.resolve(WorldZip.DATABASE);
            long rows = Copy.ontoServer(database, server);
            moved.write(folder);
            remove(database);
            return rows;
        }
    }

    /// It is in the backup; left here it would be taken for the board by whoever looks into the folder.
    private static void remove(Path database) {
        try {
            for (String ending : List.of("", "-wal", "-shm")) Files.deleteIfExists(database.resolveSibling(database.getFileName() + ending));
        } catch (IOException e) {
            throw new WorldException("The board lies on the server now, but the old one could not be deleted: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Server> server(Path folder) {
        return Optional.ofNullable(WorldFile.read(folder).store()).map(url -> new Server(url, Optional.empty(), ""));
    }
}
