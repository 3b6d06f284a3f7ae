package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A connection that is made anew when it was lost. Used by one thread, and closed when that has ended.
///
/// After an attempt that failed, the next is made a moment later: whoever asks in between hears at once what is wrong, instead of waiting for a server that
/// does not answer.
final class Line implements AutoCloseable {

    private static final long BETWEEN_ATTEMPTS = Duration.ofSeconds(1).toNanos();

    @FunctionalInterface
    interface Connecting {
        Connection connect() throws SQLException;
    }

    private final Engine engine;
    private final Connecting connecting;
    private @Nullable Connection connection;
    private @Nullable SQLException failed;
    private long failedAt;

    Line(Engine engine, Connecting connecting, @Nullable Connection first) {
        this.engine = engine;
        this.connecting = connecting;
        this.connection = first;
    }

    Connection connection() throws SQLException {
        if (connection != null) return connection;
        if (failed != null && System.nanoTime() - failedAt < BETWEEN_ATTEMPTS) throw failed;
        try {
            connection = connecting.connect();
            failed = null;
            return connection;
        } catch (SQLException e) {
            failed = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    /// Lets go of a connection that an error says is lost.
    void heard(SQLException e) {
        if (connection == null || !engine.gone(e)) return;
        try {
            connection.close();
        } catch (SQLException broken) { // it was broken before
            e.addSuppressed(broken);
        }
        connection = null;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) connection.close();
    }
}
