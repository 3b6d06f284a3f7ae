package murmuration.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL server, started by the first test that wants one and ended with the machine; its binaries come from Maven Central. It refuses to be root, so
/// for root it is started in a user namespace of its own (`unshare -U`); where there is no such thing, the tests are skipped and say so.
public final class Postgres {

    /// Held, because nobody else holds a logger whose level was set.
    private static final Logger TALKATIVE = Logger.getLogger("io.zonky.test");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static Optional<EmbeddedPostgres> started = Optional.empty();
    private static Optional<String> refused = Optional.empty();

    private Postgres() {}

    /// A database that is as empty as a new one, as one novelist reaches it.
    public static Server empty(String novelist) {
        String schema = "room_" + SCHEMAS.incrementAndGet();
        Server server = new Server("jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres&currentSchema=" + schema, Optional.empty(), novelist);
        run(server, "CREATE SCHEMA " + schema);
        return server;
    }

    /// The same database, as another novelist reaches it.
    public static Server as(String novelist, Server server) {
        return new Server(server.url(), server.password(), novelist);
    }

    /// The same through another port.
    public static Server through(int port, Server server) {
        return new Server(server.url().replace(":" + port() + "/", ":" + port + "/"), server.password(), server.novelist());
    }

    public static Connection connect(Server server) {
        try {
            return DriverManager.getConnection(server.url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Server server, String sql) {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(Server server, String query) {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized int port() {
        if (started.isEmpty() && refused.isEmpty()) start();
        refused.ifPresent(why -> Assumptions.abort("No PostgreSQL server can be started here: " + why));
        return started.orElseThrow().getPort();
    }

    private static void start() {
        TALKATIVE.setLevel(Level.WARNING);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setOutputRedirector(Redirect.DISCARD).setErrorRedirector(Redirect.DISCARD).start();
            started = Optional.of(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        } catch (IOException | IllegalStateException e) {
            refused = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void end(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
