package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** One open connection to the file with everything prepared on it; thrown away after a fault. */
final class SqliteSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteSession.class);

    private final SQLiteConnection connection;
    private final Statement plain;
    private final Sql sql;
    private boolean ended;

    SqliteSession(SQLiteConnection connection) throws SQLException {
        this.connection = connection;
        this.plain = connection.createStatement();
        var handle = JdbiSetup.prepare(Jdbi.create(connection)).open();
        handle.setStatementBuilder(new StatementCache());
        this.sql = new Sql(handle, false);
        connection.addCommitListener(
                new SQLiteCommitListener() {
                    @Override
                    public void onCommit() {
                        ended = true;
                    }

                    @Override
                    public void onRollback() {
                        ended = true;
                    }
                });
    }

    Sql sql() {
        return sql;
    }

    /**
     * The driver begins a transaction, in the mode of this connection, when it stops committing.
     */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
        ended = false;
    }

    /** A work that rolls back by itself takes its neighbours with it; that must not go unheard. */
    void commit() throws SQLException {
        if (ended) {
            throw new SQLException("A work ended the transaction it shares with others.");
        }
        connection.setAutoCommit(true);
    }

    /** Undoes everything since {@link #begin} and begins anew. */
    void restart() throws SQLException {
        connection.rollback();
        ended = false;
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
