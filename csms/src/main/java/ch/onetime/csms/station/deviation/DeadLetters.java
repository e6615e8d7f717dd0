package ch.onetime.csms.station.deviation;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.StationId;
import java.time.InstantSource;
import java.util.List;

/** The dead_letters table, and the way to it. */
public final class DeadLetters {
    private static final String ADD =
            """
            INSERT INTO dead_letters (id, site_id, station_id, action, payload, reason, received_at,
                changed)
            VALUES (:id, 1, :station, :action, :payload, :reason, :at, :changed)
            """;

    private static final String NEWEST =
            "SELECT * FROM dead_letters WHERE id < :before ORDER BY id DESC LIMIT :limit";

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
                        sql.createUpdate(ADD)
                                .bind("id", id)
                                .bind("station", station.value())
                                .bind("action", action)
                                .bind("payload", payload)
                                .bind("reason", reason)
                                .bind("at", now.toEpochMilli())
                                .bind("changed", sql.changed())
                                .execute());
    }

    /** Newest first, those with an id below {@code before}. */
    public List<DeadLetter> newest(long before, int limit) {
        return database.read(sql ->
                sql.createQuery(NEWEST)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map((row, context) ->
                                new DeadLetter(
                                        row.getLong("id"),
                                        new StationId(row.getLong("station_id")),
                                        row.getString("action"),
                                        row.getString("payload"),
                                        row.getString("reason"),
                                        Columns.instant(row, "received_at")))
                        .list());
    }
}
