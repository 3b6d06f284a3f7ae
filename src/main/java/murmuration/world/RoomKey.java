package murmuration.world;

import java.util.Optional;
import murmuration.store.Server;

/// How this studio gets into the room that `world.json` names. The password is never in the world: it is taken from `PGPASSWORD`, from where keys are kept on this
/// machine, or by the driver from the user's `.pgpass`.
final class RoomKey {

    private static final String PASSWORD = "PGPASSWORD";

    private RoomKey() {}

    static Server of(WorldFile file, World.Options options) {
        var server = new Server(file.store(), Optional.empty(), options.novelist());
        return new Server(server.url(), Optional.ofNullable(System.getenv(PASSWORD)).or(() -> options.keys().flatMap(keys -> keys.get(name(server)))), server.novelist());
    }

    /// The name under which a password is kept.
    static String name(Server server) {
        return "store " + server.host();
    }
}
