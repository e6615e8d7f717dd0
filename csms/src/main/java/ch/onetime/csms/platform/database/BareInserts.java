package ch.onetime.csms.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How many rows this machine's disk and the bare database take in a second: the limit that stands
 * beside the benchmark's figures. Same engine, same settings and same durability as the program,
 * and nothing of the program around it.
 */
final class BareInserts {
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int ROWS_A_COMMIT = 100;
    private static final String SAMPLES = "x".repeat(300);

    private static final String TABLE =
            """
            CREATE TABLE rows (
                id INTEGER PRIMARY KEY, point BIGINT, taken_at BIGINT, received_at BIGINT,
                register_mwh BIGINT, power_mw BIGINT, samples TEXT, reference TEXT, digest BIGINT,
                UNIQUE (point, taken_at, digest))\
            """;

    private static final String INSERT = "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private BareInserts() {}

    /** Wants a folder; prints the rows a second. */
    public static void main(String... line) throws Exception {
        var file = Files.createTempDirectory(Path.of(line[0]), "inserts").resolve("bare.db");
        try (var connection = new SqliteFile(file).openWriter()) {
            try (var statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
            var start = System.nanoTime();
            var rows = 0;
            while (System.nanoTime() - start < TIME.toNanos()) rows += group(connection, rows);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(Math.round(rows / seconds));
        }
    }

    private static int group(Connection connection, int from) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var row = from; row < from + ROWS_A_COMMIT; row++) {
                insert.setLong(1, row);
                insert.setLong(2, row % 200);
                insert.setLong(3, row / 200 * 1_000L);
                insert.setLong(4, System.currentTimeMillis());
                insert.setLong(5, row * 3_000L);
                insert.setLong(6, 11_040_000);
                insert.setString(7, SAMPLES);
                insert.setString(8, "1000");
                insert.setLong(9, row * 31L);
                insert.execute();
            }
        }
        connection.setAutoCommit(true);
        return ROWS_A_COMMIT;
    }
}
