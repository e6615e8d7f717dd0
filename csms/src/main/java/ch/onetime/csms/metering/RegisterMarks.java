package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The readings table, thinned out by the database: one register for each span of time. */
final class RegisterMarks {
    private static final String BY_SPAN =
            """
            SELECT MAX(taken_at) AS at, MAX(register_mwh) AS register FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at <= :to
              AND register_mwh IS NOT NULL
            GROUP BY taken_at / :span ORDER BY 1
            """;

    private RegisterMarks() {}

    static List<RegisterMark> between(
            Sql sql, long meteringPoint, Instant from, Instant to, Duration span) {
        return sql.createQuery(BY_SPAN)
                .bind("point", meteringPoint)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("span", span.toMillis())
                .map((row, context) ->
                        new RegisterMark(
                                Columns.instant(row, "at"), new Energy(row.getLong("register"))))
                .list();
    }
}
