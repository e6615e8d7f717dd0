package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The readings table, read as a curve: in the order of time, without the samples. */
final class Traces {
    /** A day of a charger that tells its power every ten seconds. */
    private static final int MOST = 10_000;

    private static final String BETWEEN =
            """
            SELECT taken_at, power_mw, register_mwh FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at <= :to
              AND context <> 'Transaction.Begin'
              AND (power_mw IS NOT NULL OR register_mwh IS NOT NULL)
            ORDER BY taken_at, id LIMIT :most
            """;

    private Traces() {}

    static List<TracePoint> between(Sql sql, long meteringPoint, Instant from, Instant to) {
        return sql.createQuery(BETWEEN)
                .bind("point", meteringPoint)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("most", MOST)
                .map((row, context) -> point(row))
                .list();
    }

    private static TracePoint point(ResultSet row) throws SQLException {
        var power = Columns.longOrNull(row, "power_mw");
        return new TracePoint(
                Columns.instant(row, "taken_at"),
                power == null ? null : new Power(power),
                Columns.energyOrNull(row, "register_mwh"));
    }
}
