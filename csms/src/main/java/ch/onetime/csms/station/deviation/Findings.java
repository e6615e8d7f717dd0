package ch.onetime.csms.station.deviation;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The findings table: one row for each kind of deviation of a station, counted. */
final class Findings {
    private static final String COUNT =
            """
            INSERT INTO findings (id, site_id, station_id, rule, action, field, detail, times,
                first_seen_at, last_seen_at, changed)
            VALUES (:id, 1, :station, :rule, :action, :field, :detail, :times, :firstSeenAt,
                :lastSeenAt, :changed)
            ON CONFLICT (station_id, rule, action, field)
            DO UPDATE SET times = findings.times + excluded.times, detail = excluded.detail,
                last_seen_at = excluded.last_seen_at, changed = excluded.changed
            """;

    private static final String OF_STATION =
            """
            SELECT * FROM findings WHERE station_id = :station
            ORDER BY last_seen_at DESC, id DESC
            """;

    private static final String ALL = "SELECT * FROM findings";

    private Findings() {}

    static void count(Sql sql, long id, Finding finding) {
        sql.createUpdate(COUNT)
                .bind("id", id)
                .bind("station", finding.station().value())
                .bind("rule", finding.rule())
                .bind("action", finding.action())
                .bind("field", finding.field())
                .bind("detail", finding.detail())
                .bind("times", finding.times())
                .bind("firstSeenAt", finding.firstSeenAt().toEpochMilli())
                .bind("lastSeenAt", finding.lastSeenAt().toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<Finding> ofStation(Sql sql, StationId station) {
        return sql.createQuery(OF_STATION)
                .bind("station", station.value())
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<Finding> all(Sql sql) {
        return sql.createQuery(ALL).map((row, context) -> fromRow(row)).list();
    }

    private static Finding fromRow(ResultSet row) throws SQLException {
        return new Finding(
                new StationId(row.getLong("station_id")),
                row.getString("rule"),
                row.getString("action"),
                row.getString("field"),
                row.getString("detail"),
                row.getLong("times"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"));
    }
}
