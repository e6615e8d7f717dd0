package ch.onetime.csms.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open connection to the file with everything prepared on it; thrown away after a fault. */
final class SqliteSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteSession.class);

    private final Connection connection;
    private final Statement plain;
    private final Sql sql;

    SqliteSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.plain = connection.createStatement();
        var handle = JdbiSetup.prepare(Jdbi.create(connection)).open();
        handle.setStatementBuilder(new StatementCache());
        this.sql = new Sql(handle, false);
    }

    Sql sql() {
        return sql;
    }

    /**
     * The driver begins a transaction, in the mode of this connection, when it stops committing.
     */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Undoes everything since {@link #begin} and begins anew. */
    void restart() throws SQLException {
        connection.rollback();
    }

    void savepoint() throws SQLException {
        plain.execute("SAVEPOINT work");
    }

    void release() throws SQLException {
        plain.execute("RELEASE work");
    }

    void rollBackToSavepoint() throws SQLException {
        plain.execute("ROLLBACK TO work");
        release();
    }

    /** What was not committed is undone. A broken connection may refuse to close; so be it. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection to the database did not close: {}", e.getMessage());
        }
    }
}
