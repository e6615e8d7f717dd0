package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transactions table. Chargers repeat themselves until answered, so opening twice opens once.
 */
final class Transactions {
    private static final String OPEN =
            """
            INSERT INTO transactions (id, site_id, station_id, evse, connector, metering_point_id,
                reference, start_key, tag, tag_key, verdict, state, start_mwh, started_device_at,
                started_received_at, started_at, reservation_id, flags, bay_id, bay_mode, person_id,
                person_by, changed)
            VALUES (:id, 1, :station, :number, :connector, :point, :reference, :key, :tag, :tagKey,
                :verdict, 'OPEN', :register, :deviceAt, :receivedAt, :at, :reservation, :flags,
                :bay, :bayMode, :person, :personBy, :changed)
            """;

    private static final String END =
            """
            UPDATE transactions
            SET state = :state, stop_mwh = :register, stopped_device_at = :deviceAt,
                stopped_received_at = :receivedAt, stopped_at = :at, stop_reason = :reason,
                stop_tag = :tag, energy_mwh = :energy, flags = :flags, checked_at = NULL,
                changed = :changed
            WHERE id = :id
            """;

    private static final String FLAG =
            """
            UPDATE transactions SET flags = :flags, checked_at = NULL, changed = :changed
            WHERE id = :id
            """;

    private static final String BELONGS_TO =
            """
            UPDATE transactions SET person_id = :person, person_by = :by, changed = :changed
            WHERE id = :id
            """;

    private static final String BY_REFERENCE =
            "SELECT * FROM transactions WHERE station_id = :station AND reference = :reference";

    private static final String BY_START_KEY =
            "SELECT * FROM transactions WHERE station_id = :station AND start_key = :key";

    private static final String OPEN_AT =
            """
            SELECT * FROM transactions
            WHERE state = 'OPEN' AND station_id = :station AND evse = :number ORDER BY id
            """;

    private static final String OPEN_OF =
            "SELECT * FROM transactions WHERE state = 'OPEN' AND station_id = :station ORDER BY id";

    /** Only what was allowed, and not what must long have ended without a word. */
    private static final String COUNT_OPEN =
            """
            SELECT COUNT(*) FROM transactions
            WHERE tag_key = :tagKey AND state = 'OPEN' AND verdict = 'ACCEPTED'
              AND started_at > :since
            """;

    /** Nobody charges for so long; a stop that was lost must not block a card for ever. */
    private static final Duration LONGEST_CHARGE = Duration.ofDays(2);

    private static final String ONE = "SELECT * FROM transactions WHERE id = :id";

    private static final String ALL_OPEN =
            "SELECT * FROM transactions WHERE state = 'OPEN' ORDER BY id DESC";

    /** Whoever wants to end one of them at the same moment waits, and then sees what was done. */
    private static final String HOLD =
            """
            UPDATE transactions SET changed = changed WHERE state = 'OPEN' AND station_id = :station
            """;

    private static final String ENDED_BY_US =
            """
            SELECT * FROM transactions
            WHERE state = 'REPAIRED' AND station_id = :station AND stopped_at = :at ORDER BY id
            """;

    private static final String GO_ON =
            """
            UPDATE transactions
            SET state = 'OPEN', stop_mwh = NULL, stopped_received_at = NULL, stopped_at = NULL,
                stop_reason = NULL, energy_mwh = NULL, flags = :flags, checked_at = NULL,
                changed = :changed
            WHERE id = :id
            """;

    private Transactions() {}

    static Transaction open(Sql sql, StartRequest start, String key, NewTransaction transaction) {
        var connector = start.connector();
        var bay = connector.bay();
        var whose = transaction.whose();
        sql.createUpdate(OPEN)
                .bind("id", transaction.id())
                .bind("station", connector.station().value())
                .bind("number", connector.number())
                .bind("connector", connector.number() == 0 ? 0 : 1)
                .bind("point", connector.meteringPointId())
                .bind("reference", Long.toString(transaction.reference()))
                .bind("key", key)
                .bind("tag", start.tag().text())
                .bind("tagKey", start.tag().key())
                .bind("verdict", transaction.verdict().name())
                .bind("register", milliwattHours(start.register()))
                .bind("deviceAt", Columns.millis(start.deviceAt()))
                .bind("receivedAt", start.receivedAt().toEpochMilli())
                .bind("at", start.at().toEpochMilli())
                .bind("reservation", start.reservationId())
                .bind("flags", TransactionRow.text(transaction.flags()))
                .bind("bay", bay(connector))
                .bind("bayMode", bay == null ? null : bay.mode().name())
                .bind("person", whose == null ? null : whose.person())
                .bind("personBy", whose == null ? null : whose.by().name())
                .bind("changed", sql.changed())
                .execute();
        return opened(start, transaction);
    }

    /** Writes how it ended: state, stop and flags of {@code ended}. */
    static void end(Sql sql, Transaction ended) {
        var stop = Objects.requireNonNull(ended.stop());
        var tag = stop.tag();
        sql.createUpdate(END)
                .bind("id", ended.id())
                .bind("state", ended.state().name())
                .bind("register", milliwattHours(stop.register()))
                .bind("deviceAt", Columns.millis(stop.deviceAt()))
                .bind("receivedAt", stop.receivedAt().toEpochMilli())
                .bind("at", stop.at().toEpochMilli())
                .bind("reason", stop.reason())
                .bind("tag", tag == null ? null : tag.text())
                .bind("energy", milliwattHours(stop.energy()))
                .bind("flags", TransactionRow.text(ended.flags()))
                .bind("changed", sql.changed())
                .execute();
    }

    static void hold(Sql sql, StationId station) {
        sql.createUpdate(HOLD).bind("station", station.value()).execute();
    }

    static List<Transaction> endedByUs(Sql sql, StationId station, Instant at) {
        return sql.createQuery(ENDED_BY_US)
                .bind("station", station.value())
                .bind("at", at.toEpochMilli())
                .map(TransactionRow::read)
                .list();
    }

    static void goOn(Sql sql, Transaction running) {
        sql.createUpdate(GO_ON)
                .bind("id", running.id())
                .bind("flags", TransactionRow.text(running.flags()))
                .bind("changed", sql.changed())
                .execute();
    }

    static void flag(Sql sql, Transaction flagged) {
        sql.createUpdate(FLAG)
                .bind("id", flagged.id())
                .bind("flags", TransactionRow.text(flagged.flags()))
                .bind("changed", sql.changed())
                .execute();
    }

    /** False: there is no such transaction. */
    static boolean belongsTo(Sql sql, long id, Whose whose) {
        return sql.createUpdate(BELONGS_TO)
                        .bind("id", id)
                        .bind("person", whose.person())
                        .bind("by", whose.by().name())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static Optional<Transaction> byReference(Sql sql, StationId station, long reference) {
        return sql.createQuery(BY_REFERENCE)
                .bind("station", station.value())
                .bind("reference", Long.toString(reference))
                .map(TransactionRow::read)
                .findOne();
    }

    static Optional<Transaction> byStartKey(Sql sql, StartRequest start) {
        return sql.createQuery(BY_START_KEY)
                .bind("station", start.connector().station().value())
                .bind("key", start.key())
                .map(TransactionRow::read)
                .findOne();
    }

    static List<Transaction> openAt(Sql sql, StationId station, int connector) {
        return sql.createQuery(OPEN_AT)
                .bind("station", station.value())
                .bind("number", connector)
                .map(TransactionRow::read)
                .list();
    }

    static List<Transaction> openOf(Sql sql, StationId station) {
        return sql.createQuery(OPEN_OF)
                .bind("station", station.value())
                .map(TransactionRow::read)
                .list();
    }

    static int countOpen(Sql sql, IdTag tag, Instant now) {
        return sql.createQuery(COUNT_OPEN)
                .bind("tagKey", tag.key())
                .bind("since", now.minus(LONGEST_CHARGE).toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    static Optional<Transaction> find(Sql sql, long id) {
        return sql.createQuery(ONE).bind("id", id).map(TransactionRow::read).findOne();
    }

    static List<Transaction> allOpen(Sql sql) {
        return sql.createQuery(ALL_OPEN).map(TransactionRow::read).list();
    }

    private static Transaction opened(StartRequest start, NewTransaction transaction) {
        var connector = start.connector();
        return new Transaction(
                transaction.id(),
                transaction.reference(),
                connector.station(),
                connector.number(),
                connector.meteringPointId(),
                start.tag(),
                transaction.verdict(),
                TransactionState.OPEN,
                start.register(),
                start.at(),
                start.receivedAt(),
                start.reservationId(),
                null,
                transaction.flags(),
                bay(connector),
                transaction.whose());
    }

    private static @Nullable Long bay(Connector connector) {
        var bay = connector.bay();
        return bay == null ? null : bay.id();
    }

    private static @Nullable Long milliwattHours(@Nullable Energy energy) {
        return energy == null ? null : energy.milliwattHours();
    }
}
