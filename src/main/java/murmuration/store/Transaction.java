package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/// Some units of writing that are committed at once. Each stands or falls alone until the commit, which is everybody's.
final class Transaction {

    private final Connection connection;
    private final List<Unit<?, ?>> units;
    private final List<Unit<?, ?>> done = new ArrayList<>();

    Transaction(Connection connection, List<Unit<?, ?>> units) {
        this.connection = connection;
        this.units = units;
    }

    void run() {
        try {
            for (Unit<?, ?> unit : units) {
                if (units.size() > 1) doAlone(unit);
                else doAll(unit);
            }
            connection.commit();
        } catch (Throwable e) { // an Error as well: half a unit would be committed with the next one
            rollBackAfter(e);
            units.forEach(unit -> unit.fail(e));
            return;
        }
        done.forEach(Unit::conclude);
    }

    private void doAll(Unit<?, ?> unit) throws SQLException {
        unit.doOn(connection);
        done.add(unit);
    }

    private void doAlone(Unit<?, ?> unit) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            doAll(unit);
        } catch (Throwable e) { // as above
            connection.rollback(before);
            unit.fail(e);
        }
        connection.releaseSavepoint(before);
    }

    private void rollBackAfter(Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
            beginAnew(failure);
        }
    }

    /// On a full disk SQLite has rolled back by itself, and the driver does not know that no transaction is open any more: without this, nothing could be written
    /// again until the world is opened anew.
    private void beginAnew(Throwable failure) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) { // its commit of nothing
            failure.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
