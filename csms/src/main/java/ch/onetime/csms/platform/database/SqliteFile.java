package ch.onetime.csms.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database file: how it is opened, and which of its errors mean that it is away. */
class SqliteFile {
    /** Primary result codes: the file, the disk or a lock failed, not the statement. */
    private static final Set<SQLiteErrorCode> FAULTS =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_NOMEM,
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_PROTOCOL,
                    SQLiteErrorCode.SQLITE_PERM,
                    SQLiteErrorCode.SQLITE_NOTADB);

    private static final int JOURNAL_LIMIT = 64 << 20;
    private static final int CACHE_KIB = 16 << 10;

    private final Path path;

    SqliteFile(Path path) {
        this.path = path;
    }

    /** Durability is not hoped for: every connection that writes is asked before it is used. */
    SQLiteConnection openWriter() throws SQLException {
        var config = common();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var connection = (SQLiteConnection) config.createConnection(url());
        try {
            must(connection, "journal_mode", "wal");
            must(connection, "synchronous", "2");
            must(connection, "foreign_keys", "1");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    SQLiteConnection openReader() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(2_000);
        return (SQLiteConnection) config.createConnection(url());
    }

    DataSource forSchema() {
        var source = new SQLiteDataSource(common());
        source.setUrl(url());
        return source;
    }

    /** The error that says the file is away, if there is one among the causes. */
    static @Nullable SQLException faultIn(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException error && FAULTS.contains(primary(error))) {
                return error;
            }
        }
        return null;
    }

    /** Who writes on a reader's connection made a mistake; the file is well. */
    static @Nullable SQLException faultInRead(@Nullable Throwable thrown) {
        var fault = faultIn(thrown);
        return fault instanceof SQLiteException error
                        && primary(error) == SQLiteErrorCode.SQLITE_READONLY
                ? null
                : fault;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static SQLiteErrorCode primary(SQLiteException error) {
        return SQLiteErrorCode.getErrorCode(error.getResultCode().code & 0xFF);
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(JOURNAL_LIMIT);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(2_000);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private void must(Connection connection, String pragma, String wanted) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + pragma)) {
            var found = row.next() ? row.getString(1) : "nothing";
            if (!wanted.equals(found)) {
                throw new DatabaseRefused(
                        "The database %s would not keep what it confirms: %s is %s instead of %s. Network drives are often the reason; choose a folder on a local disk with --data."
                                .formatted(path, pragma, found, wanted));
            }
        }
    }

    private String url() {
        return "jdbc:sqlite:" + path.toAbsolutePath();
    }
}
