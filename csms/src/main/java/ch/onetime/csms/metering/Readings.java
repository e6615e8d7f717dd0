package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.platform.StorableText;
import ch.onetime.csms.platform.database.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The readings table: only ever added to; at most it turns out where one was read. A station
 * repeats what was not acknowledged, so a reading is unique by place, time and the digest of
 * everything it says.
 */
final class Readings {
    /** With question marks: the one write that comes twenty thousand times a second. */
    private static final String ADD =
            """
            INSERT INTO readings (id, site_id, metering_point_id, taken_at, device_at, received_at,
                context, register_mwh, power_mw, samples, reference, digest)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (metering_point_id, taken_at, digest) DO NOTHING
            """;

    private static final String TOLD =
            """
            SELECT COUNT(*) FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at <= :to
              AND digest = :digest
            """;

    private static final String LAST_REGISTER =
            """
            SELECT * FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at <= :to
              AND register_mwh IS NOT NULL AND context <> 'Transaction.Begin'
            ORDER BY taken_at DESC, id DESC LIMIT 1
            """;

    private static final String BETWEEN =
            """
            SELECT * FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at < :to
              AND id > :after
            ORDER BY id LIMIT :limit
            """;

    private static final String NEWEST =
            """
            SELECT * FROM readings
            WHERE metering_point_id = :point AND taken_at >= :from AND taken_at <= :to
            ORDER BY taken_at DESC, id DESC LIMIT :limit
            """;

    /** One that is there already stays where it was. */
    private static final String MOVE =
            """
            UPDATE readings SET metering_point_id = :to
            WHERE metering_point_id = :from AND reference = :reference
              AND received_at = :receivedAt AND NOT EXISTS (
                SELECT 1 FROM readings there
                WHERE there.metering_point_id = :to AND there.taken_at = readings.taken_at
                  AND there.digest = readings.digest)
            """;

    private static final Duration REPEATED_WITHIN = Duration.ofDays(1);

    private Readings() {}

    static void add(Sql sql, NewReading reading) throws SQLException {
        var digest = digest(reading);
        if (reading.isDatedByUs() && isTold(sql, reading, digest)) {
            return;
        }
        var statement = sql.statement(ADD);
        statement.setLong(1, reading.id());
        statement.setLong(2, reading.meteringPointId());
        statement.setLong(3, reading.takenAt().toEpochMilli());
        setLong(statement, 4, Columns.millis(reading.deviceAt()));
        statement.setLong(5, reading.receivedAt().toEpochMilli());
        statement.setString(6, StorableText.of(reading.context()));
        var register = reading.register();
        setLong(statement, 7, register == null ? null : register.milliwattHours());
        var power = reading.power();
        setLong(statement, 8, power == null ? null : power.milliwatts());
        statement.setString(9, reading.samples());
        statement.setString(10, reading.reference());
        statement.setLong(11, digest);
        statement.executeUpdate();
    }

    static void move(Sql sql, Told told, long meteringPoint) {
        if (told.meteringPoint() == meteringPoint) {
            return;
        }
        sql.createUpdate(MOVE)
                .bind("from", told.meteringPoint())
                .bind("to", meteringPoint)
                .bind("reference", told.reference())
                .bind("receivedAt", told.receivedAt().toEpochMilli())
                .execute();
    }

    /** The last register shown from {@code from} to {@code to}, both included. */
    static Optional<Reading> lastRegister(Sql sql, long meteringPoint, Instant from, Instant to) {
        return sql.createQuery(LAST_REGISTER)
                .bind("point", meteringPoint)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((row, context) -> fromRow(row))
                .findOne();
    }

    static List<Reading> between(
            Sql sql, long meteringPoint, Instant from, Instant to, long after, int limit) {
        return sql.createQuery(BETWEEN)
                .bind("point", meteringPoint)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<Reading> newest(Sql sql, long meteringPoint, Instant from, Instant to, int limit) {
        return sql.createQuery(NEWEST)
                .bind("point", meteringPoint)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    /** 64 bits over all that was said: two different readings of one millisecond stay two. */
    private static long digest(NewReading reading) {
        var hash = mix(0xCBF29CE484222325L, reading.samples());
        var writtenAt = reading.writtenAt();
        hash = writtenAt == null ? hash : mix(hash, writtenAt.toEpochMilli());
        var reference = reading.reference();
        return reference == null ? hash : mix(hash, reference);
    }

    /**
     * Under a wrong clock, or before its zone was known, a repetition seems to be of another time.
     */
    private static boolean isTold(Sql sql, NewReading reading, long digest) {
        return sql.createQuery(TOLD)
                        .bind("point", reading.meteringPointId())
                        .bind("from", reading.takenAt().minus(REPEATED_WITHIN).toEpochMilli())
                        .bind("to", reading.takenAt().plus(REPEATED_WITHIN).toEpochMilli())
                        .bind("digest", digest)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static long mix(long hash, long value) {
        return (hash ^ value) * 0x100000001B3L;
    }

    /** FNV-1a over the characters. */
    private static long mix(long hash, String text) {
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static Reading fromRow(ResultSet row) throws SQLException {
        var power = Columns.longOrNull(row, "power_mw");
        var register = Columns.longOrNull(row, "register_mwh");
        var context = row.getString("context");
        return new Reading(
                row.getLong("id"),
                row.getLong("metering_point_id"),
                Columns.instant(row, "taken_at"),
                Columns.instantOrNull(row, "device_at"),
                Columns.instant(row, "received_at"),
                context,
                register == null ? null : new Energy(register),
                power == null ? null : new Power(power),
                SampleText.read(row.getString("samples"), context),
                row.getString("reference"));
    }
}
