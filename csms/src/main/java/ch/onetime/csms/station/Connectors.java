package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The connectors table, their metering points and the history of what they reported. */
final class Connectors {
    private static final String ALL = "SELECT * FROM connectors";

    private static final String ADD_METERING_POINT =
            "INSERT INTO metering_points (id, site_id, changed) VALUES (:id, 1, :changed)";

    private static final String ADD_EPOCH =
            """
            INSERT INTO meter_epochs (id, site_id, metering_point_id, begins_at, changed)
            VALUES (:id, 1, :point, :at, :changed)
            """;

    private static final String ADD =
            """
            INSERT INTO connectors (id, site_id, station_id, evse, connector, metering_point_id,
                changed)
            VALUES (:id, 1, :station, :number, :connector, :point, :changed)
            """;

    private static final String ONE =
            "SELECT * FROM connectors WHERE station_id = :station AND evse = :number";

    private static final String REPORTED =
            """
            UPDATE connectors
            SET status = :status, error_code = :errorCode, info = :info,
                vendor_error_code = :vendorErrorCode, status_at = :deviceAt,
                status_received_at = :receivedAt, changed = :changed
            WHERE id = :id
            """;

    private static final String REMEMBER =
            """
            INSERT INTO status_events (id, site_id, connector_id, status, error_code, info,
                vendor_error_code, device_at, received_at, changed)
            VALUES (:eventId, 1, :id, :status, :errorCode, :info, :vendorErrorCode, :deviceAt,
                :receivedAt, :changed)
            """;

    private static final String SERVES_BAY =
            "UPDATE connectors SET bay_id = :bay, changed = :changed WHERE id = :id";

    private Connectors() {}

    static List<Connector> all(Sql sql, Bays bays) {
        return sql.createQuery(ALL)
                .map((row, context) -> fromRow(row).serving(bay(row, bays)))
                .list();
    }

    /**
     * The connector of this number, added with a metering point of its own if it is new.
     *
     * @param ids three fresh row ids: connector, metering point, meter epoch
     */
    static Connector addOrFind(Sql sql, long[] ids, StationId station, int number, Instant at) {
        var known = find(sql, station, number);
        if (known != null) {
            return known;
        }
        var changed = sql.changed();
        sql.createUpdate(ADD_METERING_POINT).bind("id", ids[1]).bind("changed", changed).execute();
        sql.createUpdate(ADD_EPOCH)
                .bind("id", ids[2])
                .bind("point", ids[1])
                .bind("at", at.toEpochMilli())
                .bind("changed", changed)
                .execute();
        sql.createUpdate(ADD)
                .bind("id", ids[0])
                .bind("station", station.value())
                .bind("number", number)
                .bind("connector", number == 0 ? 0 : 1)
                .bind("point", ids[1])
                .bind("changed", changed)
                .execute();
        return new Connector(ids[0], station, number, ids[1], null, null);
    }

    /**
     * @param isNewest false: an older report that arrived late goes to the history alone
     */
    static void reported(
            Sql sql, Connector connector, long eventId, StatusReport report, boolean isNewest) {
        var changed = sql.changed();
        if (isNewest) {
            bindReport(sql.createUpdate(REPORTED), report)
                    .bind("id", connector.id())
                    .bind("changed", changed)
                    .execute();
        }
        bindReport(sql.createUpdate(REMEMBER), report)
                .bind("eventId", eventId)
                .bind("id", connector.id())
                .bind("changed", changed)
                .execute();
    }

    static void servesBay(Sql sql, Connector connector, @Nullable Bay bay, Instant at) {
        sql.createUpdate(SERVES_BAY)
                .bind("id", connector.id())
                .bind("bay", bay == null ? null : bay.id())
                .bind("changed", sql.changed())
                .execute();
        Servings.change(sql, connector.id(), bay, at);
    }

    private static Update bindReport(Update update, StatusReport report) {
        return update.bind("status", report.status())
                .bind("errorCode", report.errorCode())
                .bind("info", report.info())
                .bind("vendorErrorCode", report.vendorErrorCode())
                .bind("deviceAt", Columns.millis(report.deviceAt()))
                .bind("receivedAt", report.receivedAt().toEpochMilli());
    }

    private static @Nullable Connector find(Sql sql, StationId station, int number) {
        return sql.createQuery(ONE)
                .bind("station", station.value())
                .bind("number", number)
                .map((row, context) -> fromRow(row))
                .findOne()
                .orElse(null);
    }

    private static Connector fromRow(ResultSet row) throws SQLException {
        return new Connector(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                row.getInt("evse"),
                row.getLong("metering_point_id"),
                null,
                status(row));
    }

    private static @Nullable Bay bay(ResultSet row, Bays bays) throws SQLException {
        var bay = Columns.longOrNull(row, "bay_id");
        return bay == null ? null : bays.get(bay);
    }

    private static @Nullable StatusReport status(ResultSet row) throws SQLException {
        var status = row.getString("status");
        if (status == null) {
            return null;
        }
        return new StatusReport(
                status,
                row.getString("error_code"),
                row.getString("info"),
                row.getString("vendor_error_code"),
                Columns.instantOrNull(row, "status_at"),
                Columns.instant(row, "status_received_at"));
    }
}
