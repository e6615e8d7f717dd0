package ch.onetime.csms;

import ch.onetime.simulator.survival.Witness;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the database's file itself: what is not in there, is not kept. */
record SqliteWitness(Path file) implements Witness {
    private static final String TRANSACTIONS =
            """
            SELECT reference, tag, start_mwh, started_device_at, stop_mwh, stopped_device_at
            FROM transactions\
            """;

    private static final String READINGS =
            """
            SELECT s.identity, r.register_mwh, r.device_at
            FROM readings r
            JOIN connectors c ON c.metering_point_id = r.metering_point_id
            JOIN stations s ON s.id = c.station_id\
            """;

    private Jdbi sql() {
        return Jdbi.create("jdbc:sqlite:" + file);
    }

    @Override
    public List<Transaction> transactions() {
        return sql().withHandle(handle ->
                handle.createQuery(TRANSACTIONS).map((row, _) -> transaction(row)).list());
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        var stopped = row.getObject("stop_mwh") != null;
        return new Transaction(
                Long.parseLong(row.getString("reference")),
                row.getString("tag"),
                row.getLong("start_mwh") / 1_000,
                Instant.ofEpochMilli(row.getLong("started_device_at")),
                stopped ? row.getLong("stop_mwh") / 1_000 : null,
                stopped ? moment(row, "stopped_device_at") : null);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Optional<List<Reading>> readings() {
        return Optional.of(
                sql().withHandle(handle ->
                        handle.createQuery(READINGS).map((row, _) -> reading(row)).list()));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("identity"),
                row.getLong("register_mwh") / 1_000,
                Instant.ofEpochMilli(row.getLong("device_at")));
    }
}
