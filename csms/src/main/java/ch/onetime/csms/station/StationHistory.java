package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a station has told of itself over time, the latest first. */
public final class StationHistory {
    private static final String STATUSES =
            """
            SELECT status_events.*, connectors.evse FROM status_events
            JOIN connectors ON connectors.id = status_events.connector_id
            WHERE connectors.station_id = :station AND status_events.received_at < :before
            ORDER BY status_events.received_at DESC, status_events.id DESC LIMIT :limit
            """;

    private static final String BOOTS =
            """
            SELECT received_at, firmware_version FROM boots
            WHERE station_id = :station AND received_at < :before
            ORDER BY received_at DESC, id DESC LIMIT :limit
            """;

    private final Database database;

    public StationHistory(Database database) {
        this.database = database;
    }

    public record PastStatus(int connector, StatusReport report) {}

    public record PastBoot(Instant at, @Nullable String firmware) {}

    /** Those that arrived before a moment. */
    public List<PastStatus> statuses(StationId station, Instant before, int limit) {
        return database.read(sql ->
                sql.createQuery(STATUSES)
                        .bind("station", station.value())
                        .bind("before", before.toEpochMilli())
                        .bind("limit", limit)
                        .map((row, context) -> status(row))
                        .list());
    }

    public List<PastBoot> boots(StationId station, Instant before, int limit) {
        return database.read(sql ->
                sql.createQuery(BOOTS)
                        .bind("station", station.value())
                        .bind("before", before.toEpochMilli())
                        .bind("limit", limit)
                        .map((row, context) ->
                                new PastBoot(
                                        Columns.instant(row, "received_at"),
                                        row.getString("firmware_version")))
                        .list());
    }

    private static PastStatus status(ResultSet row) throws SQLException {
        return new PastStatus(
                row.getInt("evse"),
                new StatusReport(
                        row.getString("status"),
                        row.getString("error_code"),
                        row.getString("info"),
                        row.getString("vendor_error_code"),
                        Columns.instantOrNull(row, "device_at"),
                        Columns.instant(row, "received_at")));
    }
}
