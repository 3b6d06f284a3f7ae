package murmuration.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/// A server that other studios use at the same time.
///
/// Units of writing are serializable: when two studios read and write the same rows, the server lets one of them commit and tells the other, whose unit is
/// then done again on what it finds. Nobody holds a lock of ours, and nobody waits for a studio that hangs.
record PostgresEngine(Server server) implements Engine {

    private static final Set<String> COLLIDED = Set.of("40001", "40P01", "23505");
    private static final String CONNECTION = "08";

    /// The driver's word for a server that wants a password where none was given.
    private static final String NO_PASSWORD = "08004";
    private static final String STOPPING = "57P";

    @Override
    public Connection forWriting() throws SQLException {
        Connection connection = connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        return Zeroless.of(connection);
    }

    @Override
    public Connection forReading() throws SQLException {
        Connection connection = connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void migrate(Connection writer) throws SQLException {
        ServerMigrations.apply(writer, server);
    }

    @Override
    public long session(Connection writer) throws SQLException {
        try (var insert = writer.prepareStatement("INSERT INTO studios (novelist, machine) VALUES (?, ?) RETURNING session")) {
            insert.setString(1, server.novelist());
            insert.setString(2, machine());
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            writer.commit();
        }
    }

    @Override
    public String novelist() {
        return server.novelist();
    }

    @Override
    public String away() {
        return "The server cannot be reached: " + server.place() + ". What you see is as it was; no verdict can be given until it is back.";
    }

    @Override
    public boolean damaged(SQLException e) {
        return false;
    }

    @Override
    public boolean gone(SQLException e) {
        String state = e.getSQLState();
        return state != null && !state.equals(NO_PASSWORD) && (state.startsWith(CONNECTION) || state.startsWith(STOPPING));
    }

    @Override
    public boolean collided(SQLException e) {
        return e.getSQLState() != null && COLLIDED.contains(e.getSQLState());
    }

    @Override
    public String inWords(SQLException e) {
        if (gone(e)) return "the server " + server.place() + " cannot be reached";
        return switch (String.valueOf(e.getSQLState())) {
            case NO_PASSWORD -> "the server wants a password of “" + user() + "”; give it with `murmuration store WORLD password`";
            case "28P01", "28000" -> "the server does not let “" + user() + "” in; is the password right?";
            case "3D000" -> "there is no such database on the server";
            case "3F000" -> "there is no such schema in the database";
            case "42501" -> "the server does not allow that to “" + user() + "”";
            case "53100" -> "the server's disk is full";
            default -> firstLine(e);
        };
    }

    /// Goes on counting after posts that brought their numbers along, and says of each verdict that came with them who gave it.
    void adopted(Connection writer) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute("SELECT setval(pg_get_serial_sequence('posts', 'id'), (SELECT greatest(max(id), 1) FROM posts), (SELECT count(*) > 0 FROM posts))");
        }
        try (var update = writer.prepareStatement("UPDATE verdicts SET novelist = ? WHERE novelist = ''")) { // alone, nobody said who
            update.setString(1, server.novelist());
            update.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return server.place();
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "Murmuration");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "30"); // a machine that was unplugged says nothing
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        server.password().ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(server.url(), properties);
    }

    private String user() {
        return server.url().contains("user=") ? server.url().replaceFirst(".*[?&]user=", "").split("&")[0] : System.getProperty("user.name");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^(ERROR|FATAL): ", "");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) { // a machine without a name
            return "";
        }
    }
}
