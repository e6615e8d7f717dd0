package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The servings table: which bay a connector served, from when until when. What a charger tells late
 * was at the bay it served then.
 */
final class Servings {
    private static final String BEGIN =
            """
            INSERT INTO servings (site_id, connector_id, bay_id, begins_at, changed)
            VALUES (1, :connector, :bay, :at, :changed)
            ON CONFLICT (connector_id, begins_at)
            DO UPDATE SET bay_id = excluded.bay_id, ends_at = NULL, changed = excluded.changed
            """;

    /**
     * Should the clock have been set back since, what was to end later ends now, and what was to
     * begin later ends as it begins.
     */
    private static final String END =
            """
            UPDATE servings
            SET ends_at = CASE WHEN begins_at > :at THEN begins_at ELSE :at END,
                changed = :changed
            WHERE connector_id = :connector AND (ends_at IS NULL OR ends_at > :at)
            """;

    /**
     * Before somebody wrote down the first one, the charger hung there already. Should two be told
     * of one moment, the later one counts: no charge may fail for it.
     */
    private static final String AT =
            """
            SELECT bay_id FROM servings
            WHERE connector_id = :connector
              AND (begins_at <= :at OR begins_at =
                  (SELECT MIN(begins_at) FROM servings WHERE connector_id = :connector))
              AND (ends_at IS NULL OR (ends_at > :at AND ends_at > begins_at))
            ORDER BY begins_at DESC LIMIT 1
            """;

    private static final String GO_ON =
            """
            UPDATE servings SET ends_at = :at, changed = :changed
            WHERE connector_id = :connector AND ends_at = :endedAt AND ends_at > begins_at
            """;

    private Servings() {}

    /**
     * @param bay null: none from then on
     */
    static void change(Sql sql, long connector, @Nullable Bay bay, Instant at) {
        sql.createUpdate(END)
                .bind("connector", connector)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
        if (bay != null) {
            sql.createUpdate(BEGIN)
                    .bind("connector", connector)
                    .bind("bay", bay.id())
                    .bind("at", at.toEpochMilli())
                    .bind("changed", sql.changed())
                    .execute();
        }
    }

    /** What was ended by mistake at that moment has gone on until now. */
    static void goOn(Sql sql, long connector, Instant endedAt, Instant at) {
        sql.createUpdate(GO_ON)
                .bind("connector", connector)
                .bind("endedAt", endedAt.toEpochMilli())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** The id of the bay it served then. */
    static Optional<Long> at(Sql sql, long connector, Instant at) {
        return sql.createQuery(AT)
                .bind("connector", connector)
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }
}
