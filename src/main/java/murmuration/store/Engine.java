package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;

/// What a database runs on, and all in which one differs from the other: how it is reached, what its tables are made from, and what its errors mean. The SQL
/// of the rooms above is written so that both understand it.
sealed interface Engine permits SqliteEngine, PostgresEngine {

    /// For the writer, whose units are transactions that nothing comes between.
    Connection forWriting() throws SQLException;

    /// For the reader, who sees one moment for as long as a unit takes.
    Connection forReading() throws SQLException;

    /// Takes the tables to today's schema.
    void migrate(Connection writer) throws SQLException;

    /// A number that no other studio has, now or ever; 0 for a database that is nobody else's.
    long session(Connection writer) throws SQLException;

    /// Who sits before this studio; empty where nobody else needs to know.
    String novelist();

    /// What comes after "The database cannot be opened: " and the like.
    String inWords(SQLException e);

    /// One sentence for when it is gone.
    String away();

    boolean damaged(SQLException e);

    /// Whether the connection is lost, and another may succeed.
    boolean gone(SQLException e);

    /// Whether somebody else was at the same rows at the same time, so that the unit is simply done again.
    boolean collided(SQLException e);

    /// Where it is, for a sentence.
    @Override
    String toString();
}
