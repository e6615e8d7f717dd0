package ch.onetime.csms.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A disk that can be filled: its database may not grow, which SQLite reports as a full disk. */
public final class SmallDisk {
    private final SmallFile file;

    public SmallDisk(Path folder) {
        this.file = new SmallFile(folder.resolve("onetime.db"));
    }

    /** The database in this folder, on this disk. */
    public Database open(DatabaseConfig config, InstantSource clock) {
        var vitals = new Vitals(clock);
        return Database.open(config, changes -> Sqlite.open(file, changes, vitals));
    }

    public void fill() throws SQLException {
        file.full = true;
        file.limit(Objects.requireNonNull(file.latest));
    }

    public void makeRoom() throws SQLException {
        file.full = false;
        var connection = Objects.requireNonNull(file.latest);
        if (!connection.isClosed()) {
            file.limit(connection);
        }
    }

    private static final class SmallFile extends SqliteFile {
        private volatile boolean full;
        private volatile @Nullable SQLiteConnection latest;

        SmallFile(Path path) {
            super(path);
        }

        /** Once a write has failed, every other one does, as small as it may be. */
        @Override
        SQLiteConnection openWriter() throws SQLException {
            if (full) {
                throw new SQLiteException(
                        "[SQLITE_FULL] database or disk is full", SQLiteErrorCode.SQLITE_FULL);
            }
            var connection = super.openWriter();
            latest = connection;
            return connection;
        }

        /** One page is less than there are, so it means: no more than now. */
        private void limit(SQLiteConnection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + (full ? 1 : Integer.MAX_VALUE));
            }
        }
    }
}
