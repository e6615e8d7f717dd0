package ch.onetime.csms.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The limit that the benchmark holds the write path against: how many rows of a reading's size and
 * index the bare engine takes a second, two hundred in each durable commit, with nothing of ours
 * around it. A program of its own: {@code java -cp … BareInserts FOLDER}.
 */
public final class BareInserts {
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int IN_ONE_COMMIT = 200;
    private static final String SAMPLES = "x".repeat(600);

    private BareInserts() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var file = Files.createTempFile(Path.of(arguments[0]), "inserts", ".db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            System.out.println(rate(connection));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Path.of(file + "-wal"));
            Files.deleteIfExists(Path.of(file + "-shm"));
        }
    }

    private static long rate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(
                    "CREATE TABLE rows (id INTEGER PRIMARY KEY, point, taken, digest, samples)");
            statement.execute("CREATE UNIQUE INDEX once ON rows (point, taken, digest)");
        }
        connection.setAutoCommit(false);
        var inserted = 0L;
        var start = System.nanoTime();
        try (var insert = connection.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?, ?)")) {
            while (System.nanoTime() - start < TIME.toNanos()) {
                for (var i = 0; i < IN_ONE_COMMIT; i++) {
                    insert.setLong(1, ++inserted);
                    insert.setLong(2, i);
                    insert.setLong(3, inserted);
                    insert.setLong(4, inserted * 31);
                    insert.setString(5, SAMPLES);
                    insert.executeUpdate();
                }
                connection.commit();
            }
        }
        return Math.round(inserted / ((System.nanoTime() - start) / 1e9));
    }
}
