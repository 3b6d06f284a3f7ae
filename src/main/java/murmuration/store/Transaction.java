package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Some units of writing that are committed at once. Each stands or falls alone until the commit, which is everybody's. When another studio was at the same
/// rows, all of it is done again.
final class Transaction {

    private static final int ATTEMPTS = 10;

    private final Engine engine;
    private final Connection connection;
    private final List<Unit<?, ?>> units;
    private final Consumer<Optional<SQLException>> heard;
    private final List<Unit<?, ?>> done = new ArrayList<>();

    /// @param heard told what the connection said in the end, before those who wait are; nothing, if it was committed
    Transaction(Engine engine, Connection connection, List<Unit<?, ?>> units, Consumer<Optional<SQLException>> heard) {
        this.engine = engine;
        this.connection = connection;
        this.units = units;
        this.heard = heard;
    }

    void run() {
        int attempt = 1;
        while (!committed(attempt)) attempt++;
        done.forEach(Unit::conclude);
    }

    /// @return false if it is to be done again
    private boolean committed(int attempt) {
        done.clear();
        try {
            for (Unit<?, ?> unit : units) {
                if (units.size() > 1) doAlone(unit);
                else doAll(unit);
            }
            connection.commit();
            heard.accept(Optional.empty());
        } catch (Throwable e) { // an Error as well: half a unit would be committed with the next one
            rollBackAfter(e);
            done.clear();
            if (e instanceof SQLException sql) {
                if (attempt < ATTEMPTS && engine.collided(sql)) return false;
                heard.accept(Optional.of(sql));
            }
            units.forEach(unit -> unit.fail(told(e)));
        }
        return true;
    }

    private void doAll(Unit<?, ?> unit) throws SQLException {
        unit.doOn(connection);
        done.add(unit);
    }

    private void doAlone(Unit<?, ?> unit) throws SQLException {
        if (unit.answer().isDone()) return; // it fell at an earlier attempt
        Savepoint before = connection.setSavepoint();
        try {
            doAll(unit);
        } catch (Throwable e) { // as above
            if (e instanceof SQLException sql && (engine.collided(sql) || engine.gone(sql))) throw sql;
            connection.rollback(before);
            unit.fail(told(e));
        }
        connection.releaseSavepoint(before);
    }

    private Throwable told(Throwable e) {
        return e instanceof SQLException sql ? Database.refused(engine, sql) : e;
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
