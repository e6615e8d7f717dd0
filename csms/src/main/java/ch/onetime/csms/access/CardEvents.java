package ch.onetime.csms.access;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The card_events table. */
final class CardEvents {
    private static final String ADD =
            """
            INSERT INTO card_events (id, site_id, at, station_id, connector, value, value_key,
                answer)
            VALUES (:id, 1, :at, :station, :connector, :value, :key, :answer)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String CHARGES_AT =
            "UPDATE card_events SET connector = :connector WHERE id = :id";

    private static final String LATEST =
            "SELECT * FROM card_events ORDER BY at DESC, id DESC LIMIT :limit";

    private static final String SINCE =
            """
            SELECT * FROM card_events WHERE at >= :at AND answer <> 'ALLOWED' ORDER BY at, id
            LIMIT :limit
            """;

    private static final String REFUSED_BEFORE =
            """
            SELECT * FROM card_events
            WHERE station_id = :station AND at < :before AND answer <> 'ALLOWED'
            ORDER BY at DESC, id DESC LIMIT :limit
            """;

    private static final String FORGET =
            """
            DELETE FROM card_events WHERE at < (
                SELECT min(at) FROM (
                    SELECT at FROM card_events ORDER BY at DESC LIMIT :most) AS newest)
            """;

    private CardEvents() {}

    static void add(Sql sql, CardEvent event) {
        sql.createUpdate(ADD)
                .bind("id", event.id())
                .bind("at", event.at().toEpochMilli())
                .bind("station", event.station().value())
                .bind("connector", event.connector())
                .bind("value", event.tag().text())
                .bind("key", event.tag().key())
                .bind("answer", event.answer().name())
                .execute();
    }

    static void chargesAt(Sql sql, long id, int connector) {
        sql.createUpdate(CHARGES_AT).bind("id", id).bind("connector", connector).execute();
    }

    static List<CardEvent> latest(Sql sql, int limit) {
        return sql.createQuery(LATEST)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<CardEvent> refusedSince(Sql sql, Instant moment, int limit) {
        return sql.createQuery(SINCE)
                .bind("at", moment.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<CardEvent> refusedBefore(Sql sql, StationId station, Instant before, int limit) {
        return sql.createQuery(REFUSED_BEFORE)
                .bind("station", station.value())
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static void forgetBeyond(Sql sql, int most) {
        sql.createUpdate(FORGET).bind("most", most).execute();
    }

    private static CardEvent fromRow(ResultSet row) throws SQLException {
        return new CardEvent(
                row.getLong("id"),
                Columns.instant(row, "at"),
                new StationId(row.getLong("station_id")),
                Columns.intOrNull(row, "connector"),
                new IdTag(row.getString("value")),
                CardEvent.Told.valueOf(row.getString("answer")));
    }
}
