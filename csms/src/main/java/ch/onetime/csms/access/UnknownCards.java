package ch.onetime.csms.access;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;

/** The unknown_cards table. */
final class UnknownCards {
    private static final String SEEN =
            """
            INSERT INTO unknown_cards (id, site_id, value, value_key, station_id, times,
                first_seen_at, last_seen_at, changed)
            VALUES (:id, 1, :value, :key, :station, 1, :at, :at, :changed)
            ON CONFLICT (site_id, value_key, station_id)
            DO UPDATE SET times = unknown_cards.times + 1, last_seen_at = excluded.last_seen_at,
                changed = excluded.changed
            """;

    /** Those that have become known since are no longer unknown. */
    private static final String LATEST =
            """
            SELECT * FROM unknown_cards
            WHERE NOT EXISTS (
                SELECT 1 FROM tags
                WHERE tags.site_id = unknown_cards.site_id
                  AND tags.value_key = unknown_cards.value_key AND tags.archived_at IS NULL)
            ORDER BY last_seen_at DESC, id DESC LIMIT :limit
            """;

    private UnknownCards() {}

    static void seen(Sql sql, long id, IdTag tag, StationId station, Instant at) {
        sql.createUpdate(SEEN)
                .bind("id", id)
                .bind("value", tag.text())
                .bind("key", tag.key())
                .bind("station", station.value())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<UnknownCard> latest(Sql sql, int limit) {
        return sql.createQuery(LATEST)
                .bind("limit", limit)
                .map((row, context) ->
                        new UnknownCard(
                                new IdTag(row.getString("value")),
                                new StationId(row.getLong("station_id")),
                                row.getLong("times"),
                                Columns.instant(row, "first_seen_at"),
                                Columns.instant(row, "last_seen_at")))
                .list();
    }
}
