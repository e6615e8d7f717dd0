package ch.onetime.csms.charging;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The stops table: every stop a station told, once each, whatever became of it. */
final class Stops {
    private static final String KEEP =
            """
            INSERT INTO stops (id, site_id, station_id, stop_key, reference, transaction_id, outcome,
                why, stop_mwh, device_at, received_at, stopped_at, reason, tag, changed)
            VALUES (:id, 1, :station, :key, :reference, :transaction, :outcome, :why, :register,
                :deviceAt, :receivedAt, :at, :reason, :tag, :changed)
            """;

    private static final String BY_KEY =
            "SELECT * FROM stops WHERE station_id = :station AND stop_key = :key";

    private static final String ONE = "SELECT * FROM stops WHERE id = :id";

    private static final String RESOLVE =
            """
            UPDATE stops SET resolved_at = :at, changed = :changed
            WHERE id = :id AND resolved_at IS NULL
            """;

    private static final String ASSIGN =
            """
            UPDATE stops
            SET transaction_id = :transaction, outcome = 'MATCHED', why = :why, resolved_at = :at,
                changed = :changed
            WHERE id = :id
            """;

    private static final String OF_TRANSACTION =
            "SELECT * FROM stops WHERE transaction_id = :transaction ORDER BY id";

    private static final String TO_REVIEW =
            """
            SELECT * FROM stops
            WHERE outcome IN ('REVIEW', 'CONFLICT') AND resolved_at IS NULL AND id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    private Stops() {}

    static void keep(
            Sql sql,
            long id,
            StopRequest stop,
            @Nullable Long transaction,
            StopRecord.Outcome outcome,
            String why) {
        var register = stop.register();
        var tag = stop.tag();
        sql.createUpdate(KEEP)
                .bind("id", id)
                .bind("station", stop.station().value())
                .bind("key", stop.key())
                .bind("reference", Long.toString(stop.reference()))
                .bind("transaction", transaction)
                .bind("outcome", outcome.name())
                .bind("why", why)
                .bind("register", register == null ? null : register.milliwattHours())
                .bind("deviceAt", Columns.millis(stop.deviceAt()))
                .bind("receivedAt", stop.receivedAt().toEpochMilli())
                .bind("at", stop.at().toEpochMilli())
                .bind("reason", stop.reason())
                .bind("tag", tag == null ? null : tag.text())
                .bind("changed", sql.changed())
                .execute();
    }

    static Optional<StopRecord> byKey(Sql sql, StationId station, String key) {
        return sql.createQuery(BY_KEY)
                .bind("station", station.value())
                .bind("key", key)
                .map(Stops::read)
                .findOne();
    }

    static Optional<StopRecord> find(Sql sql, long id) {
        return sql.createQuery(ONE).bind("id", id).map(Stops::read).findOne();
    }

    /** False: it was resolved before, or never was. */
    static boolean resolve(Sql sql, long id, Instant at) {
        return sql.createUpdate(RESOLVE)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    /** A person knows which transaction it ended. */
    static void assign(Sql sql, StopRecord stop, long transaction, String why, Instant at) {
        sql.createUpdate(ASSIGN)
                .bind("id", stop.id())
                .bind("transaction", transaction)
                .bind("why", why)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<StopRecord> ofTransaction(Sql sql, long transaction) {
        return sql.createQuery(OF_TRANSACTION)
                .bind("transaction", transaction)
                .map(Stops::read)
                .list();
    }

    static List<StopRecord> toReview(Sql sql, long before, int limit) {
        return sql.createQuery(TO_REVIEW)
                .bind("before", before)
                .bind("limit", limit)
                .map(Stops::read)
                .list();
    }

    private static StopRecord read(ResultSet row, StatementContext context) throws SQLException {
        return new StopRecord(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                Long.parseLong(row.getString("reference")),
                Columns.longOrNull(row, "transaction_id"),
                StopRecord.Outcome.valueOf(row.getString("outcome")),
                row.getString("why"),
                Columns.energyOrNull(row, "stop_mwh"),
                Columns.instant(row, "stopped_at"),
                Columns.instantOrNull(row, "device_at"),
                Columns.instant(row, "received_at"),
                row.getString("reason"),
                row.getString("tag"),
                Columns.instantOrNull(row, "resolved_at"));
    }
}
