package murmuration.export.bluesky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import murmuration.board.Board;
import murmuration.review.Desk;
import murmuration.review.Outbox;
import murmuration.store.Database;
import tools.jackson.databind.JsonNode;

/// A process that publishes what is due in a folder's database and, if it is told to, is killed when the server has taken its first new post.
final class MortalCourier {

    static final int KILLED = 137;

    private MortalCourier() {}

    /// @param args the folder, and `mortal` or `immortal`
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder.resolve("board.db"));
                Pds pds = new Pds(Duration.ofSeconds(20))) {
            var outbox = new Outbox(database, Desk.open(database, new Board(clock), clock, clock));
            Server server = args[1].equals("mortal") ? new Mortal(pds) : pds;
            new Courier(outbox, server, new Sessions(server, new Files0600(folder)), clock).round();
        }
    }

    /// Dies without any goodbye between "sent" and "noted".
    private record Mortal(Server server) implements Server {
        @Override
        public Reply query(String service, String method, Map<String, String> parameters) {
            return server.query(service, method, parameters);
        }

        @Override
        public Reply procedure(String service, String method, Optional<JsonNode> body, Optional<String> token) {
            Reply reply = server.procedure(service, method, body, token);
            boolean isPost = body.filter(json -> json.path("collection").asString("").equals(PostRecord.COLLECTION)).isPresent();
            if (isPost && reply instanceof Reply.Done) Runtime.getRuntime().halt(KILLED);
            return reply;
        }
    }

    /// Secrets in files of their own, so that they outlive the process.
    record Files0600(Path folder) implements Secrets {
        @Override
        public Optional<String> get(String name) {
            try {
                return Optional.of(Files.readString(folder.resolve(name + ".secret")));
            } catch (NoSuchFileException _) { // none is kept
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String set(String name, String secret) {
            try {
                Files.writeString(folder.resolve(name + ".secret"), secret);
                return "a file";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(String name) {
            folder.resolve(name + ".secret").toFile().delete();
        }
    }
}
