package ch.onetime.csms.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Connections to PostgreSQL, each lent for one transaction. */
final class PostgresPool implements AutoCloseable {
    private static final int READERS = 8;
    private static final Duration FOR_CONNECTION = Duration.ofMillis(2_500);
    private static final Duration FOR_WRITE = Duration.ofSeconds(6);
    private static final Duration FOR_READ = Duration.ofSeconds(30);

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private PostgresPool(HikariConfig config) {
        this.connections = new HikariDataSource(config);
        this.jdbi = JdbiSetup.prepare(Jdbi.create(connections));
    }

    static PostgresPool forWrites(PostgresAddress address, int size) {
        return new PostgresPool(config(address, size, FOR_WRITE));
    }

    /** Reads of a work see one snapshot, as they do on SQLite. */
    static PostgresPool forReads(PostgresAddress address) {
        var config = config(address, READERS, FOR_READ);
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new PostgresPool(config);
    }

    private static HikariConfig config(PostgresAddress address, int size, Duration patience) {
        var config = new HikariConfig();
        config.setDataSource(address.source(patience));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setConnectionTimeout(FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1); // it may be away from time to time
        return config;
    }

    /** After one of them turned out to be dead, the others probably are. */
    void discardIdle() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    Transaction begin() {
        return new Transaction(jdbi.open());
    }

    /** Closing undoes what was not committed and hands the connection back. */
    static final class Transaction implements AutoCloseable {
        private final Handle handle;
        private final Sql sql;

        private Transaction(Handle handle) {
            this.handle = handle;
            this.sql = new Sql(handle, true);
        }

        Sql sql() {
            return sql;
        }

        void commit() throws SQLException {
            handle.getConnection().commit();
        }

        void rollBack() throws SQLException {
            handle.getConnection().rollback();
        }

        @Override
        public void close() {
            handle.close();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
