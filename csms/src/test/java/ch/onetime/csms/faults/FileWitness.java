package ch.onetime.csms.faults;

import ch.onetime.simulator.survival.Witness;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into the database file itself, past everything that the program might say about it. */
record FileWitness(List<Transaction> transactions, List<Reading> all, long counted, long leftOver)
        implements Witness {
    private static final String TRANSACTIONS =
            """
            SELECT reference, tag, start_mwh / 1000, started_at, stop_mwh / 1000, stopped_at
            FROM transactions
            """;

    private static final String READINGS =
            """
            SELECT identity, register_mwh / 1000, taken_at
            FROM readings
            JOIN connectors ON connectors.metering_point_id = readings.metering_point_id
            JOIN stations ON stations.id = connectors.station_id
            """;

    private static final String COUNTED = "SELECT sum(energy_mwh) / 1000 FROM transactions";

    /** What the program was not sure about; well-behaved chargers leave nothing of the kind. */
    private static final String LEFT_OVER =
            """
            SELECT (SELECT count(*) FROM transactions WHERE state <> 'CLOSED' OR flags <> '')
                 + (SELECT count(*) FROM stops WHERE outcome <> 'APPLIED')
                 + (SELECT count(*) FROM dead_letters)
            """;

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static FileWitness of(Path data) throws SQLException {
        var file = "jdbc:sqlite:" + data.resolve("onetime.db");
        try (var connection = DriverManager.getConnection(file)) {
            return new FileWitness(
                    list(connection, TRANSACTIONS, FileWitness::transaction),
                    list(connection, READINGS, FileWitness::reading),
                    list(connection, COUNTED, row -> row.getLong(1)).getFirst(),
                    list(connection, LEFT_OVER, row -> row.getLong(1)).getFirst());
        }
    }

    @Override
    public Optional<List<Reading>> readings() {
        return Optional.of(all);
    }

    private static <T> List<T> list(Connection connection, String sql, Row<T> reader)
            throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        return new Transaction(
                Long.parseLong(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                longOrNull(row, 5),
                instantOrNull(row, 6));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    private static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var millis = longOrNull(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
