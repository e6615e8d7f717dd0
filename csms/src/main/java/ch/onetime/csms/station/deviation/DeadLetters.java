package ch.onetime.csms.station.deviation;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * The dead_letters table, and the way to it. One that comes again is counted, not kept again; if
 * somebody had looked at it already, it waits once more.
 */
public final class DeadLetters {
    private static final String KEEP =
            """
            INSERT INTO dead_letters (id, site_id, station_id, action, payload, reason, letter_key,
                received_at, last_received_at, changed)
            VALUES (:id, 1, :station, :action, :payload, :reason, :key, :at, :at, :changed)
            ON CONFLICT (station_id, letter_key)
            DO UPDATE SET times = dead_letters.times + 1, resolved_at = NULL,
                last_received_at = excluded.last_received_at, changed = excluded.changed
            """;

    private static final String NEWEST =
            """
            SELECT * FROM dead_letters WHERE resolved_at IS NULL AND id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String RESOLVE =
            """
            UPDATE dead_letters SET resolved_at = :at, changed = :changed
            WHERE id = :id AND resolved_at IS NULL
            """;

    private final Database database;
    private final InstantSource clock;

    public DeadLetters(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns after the commit, so that the message may be acknowledged. */
    public void keep(StationId station, String action, String payload, String reason) {
        var id = database.nextId();
        var now = clock.instant();
        database.write(
                Lane.CHARGERS,
                station.value(),
                sql ->
                        sql.createUpdate(KEEP)
                                .bind("id", id)
                                .bind("station", station.value())
                                .bind("action", action)
                                .bind("payload", payload)
                                .bind("reason", reason)
                                .bind("key", ShortKey.of(action + "|" + reason + "|" + payload))
                                .bind("at", now.toEpochMilli())
                                .bind("changed", sql.changed())
                                .execute());
    }

    /** Those nobody has looked at yet, newest first, with an id below {@code before}. */
    public List<DeadLetter> newest(long before, int limit) {
        return database.read(sql ->
                sql.createQuery(NEWEST)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map((row, context) -> fromRow(row))
                        .list());
    }

    /** A person has looked at it. False: there was none to look at. */
    public boolean resolve(long id) {
        var now = clock.instant();
        return database.write(
                Lane.PEOPLE,
                Site.ID,
                sql ->
                        sql.createUpdate(RESOLVE)
                                        .bind("id", id)
                                        .bind("at", now.toEpochMilli())
                                        .bind("changed", sql.changed())
                                        .execute()
                                == 1);
    }

    private static DeadLetter fromRow(ResultSet row) throws SQLException {
        var last = Columns.instantOrNull(row, "last_received_at");
        var first = Columns.instant(row, "received_at");
        return new DeadLetter(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                row.getString("action"),
                row.getString("payload"),
                row.getString("reason"),
                row.getLong("times"),
                first,
                last == null ? first : last);
    }
}
