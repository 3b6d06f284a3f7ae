package murmuration.world;

import java.nio.file.Path;
import java.util.Optional;
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

    private static Optional<Server> server(Path folder) {
        return Optional.ofNullable(WorldFile.read(folder).store()).map(url -> new Server(url, Optional.empty(), ""));
    }
}
