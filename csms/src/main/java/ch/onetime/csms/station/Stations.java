package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stations table, and the history of boots beside it. */
final class Stations {
    private static final String ALL = "SELECT * FROM stations";

    private static final String ADD =
            """
            INSERT INTO stations (id, site_id, identity, identity_key, protocol, registration,
                security_profile, expects_pongs, connection_epoch, first_seen_at, changed)
            VALUES (:id, 1, :identity, :key, 'ocpp1.6', :registration, 0, 1, 0, :at, :changed)
            ON CONFLICT (identity_key) DO NOTHING
            """;

    private static final String BY_KEY = "SELECT * FROM stations WHERE identity_key = :key";

    private static final String BOOTED =
            """
            UPDATE stations
            SET vendor = :vendor, model = :model, serial_number = :serial,
                firmware_version = :firmware, iccid = :iccid, imsi = :imsi,
                meter_type = :meterType, meter_serial = :meterSerial, last_boot_at = :at,
                changed = :changed
            WHERE id = :id
            """;

    private static final String REMEMBER_BOOT =
            """
            INSERT INTO boots (id, site_id, station_id, received_at, vendor, model, serial_number,
                firmware_version, changed)
            VALUES (:bootId, 1, :id, :at, :vendor, :model, :serial, :firmware, :changed)
            """;

    private static final String CHANGE =
            """
            UPDATE stations
            SET name = :name, registration = :registration, security_profile = :profile,
                key_hash = :keyHash, pending_key_hash = :pendingKeyHash, reading_mode = :mode,
                expects_pongs = :pongs, utc_offset_minutes = :offset, archived_at = :archivedAt,
                changed = :changed
            WHERE id = :id
            """;

    private static final String CONNECTED =
            """
            UPDATE stations SET connection_epoch = :epoch
            WHERE id = :id AND connection_epoch < :epoch
            """;

    private Stations() {}

    static List<Station> all(Sql sql) {
        return sql.createQuery(ALL).map((row, context) -> fromRow(row)).list();
    }

    /** The station of this identity, added if it is new. */
    static Station addOrFind(
            Sql sql, long id, Identity identity, Registration registration, Instant at) {
        sql.createUpdate(ADD)
                .bind("id", id)
                .bind("identity", identity.text())
                .bind("key", identity.key())
                .bind("registration", registration.name())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
        return sql.createQuery(BY_KEY)
                .bind("key", identity.key())
                .map((row, context) -> fromRow(row))
                .one();
    }

    static Station put(Sql sql, long id, StationWish wish, Instant at) {
        var known = addOrFind(sql, id, wish.identity(), Registration.ACCEPTED, at);
        var wanted = wish.change().apply(known.settings());
        change(sql, known.id(), wanted);
        return known.with(wanted);
    }

    static void booted(Sql sql, StationId id, long bootId, BootReport report, Instant at) {
        var changed = sql.changed();
        sql.createUpdate(BOOTED)
                .bind("id", id.value())
                .bind("vendor", report.vendor())
                .bind("model", report.model())
                .bind("serial", report.serialNumber())
                .bind("firmware", report.firmwareVersion())
                .bind("iccid", report.iccid())
                .bind("imsi", report.imsi())
                .bind("meterType", report.meterType())
                .bind("meterSerial", report.meterSerialNumber())
                .bind("at", at.toEpochMilli())
                .bind("changed", changed)
                .execute();
        sql.createUpdate(REMEMBER_BOOT)
                .bind("bootId", bootId)
                .bind("id", id.value())
                .bind("at", at.toEpochMilli())
                .bind("vendor", report.vendor())
                .bind("model", report.model())
                .bind("serial", report.serialNumber())
                .bind("firmware", report.firmwareVersion())
                .bind("changed", changed)
                .execute();
    }

    static void change(Sql sql, StationId id, StationSettings settings) {
        var mode = settings.readingMode();
        sql.createUpdate(CHANGE)
                .bind("id", id.value())
                .bind("name", settings.name())
                .bind("registration", settings.registration().name())
                .bind("profile", settings.securityProfile())
                .bind("keyHash", settings.keys().current())
                .bind("pendingKeyHash", settings.keys().pending())
                .bind("mode", mode == null ? null : mode.name())
                .bind("pongs", settings.expectsPongs() ? 1 : 0)
                .bind("offset", settings.utcOffsetMinutes())
                .bind("archivedAt", Columns.millis(settings.archivedAt()))
                .bind("changed", sql.changed())
                .execute();
    }

    static void connected(Sql sql, StationId id, long epoch) {
        sql.createUpdate(CONNECTED).bind("id", id.value()).bind("epoch", epoch).execute();
    }

    private static Station fromRow(ResultSet row) throws SQLException {
        return new Station(
                new StationId(row.getLong("id")),
                new Identity(row.getString("identity")),
                row.getString("protocol"),
                settings(row),
                lastBoot(row),
                Columns.instant(row, "first_seen_at"),
                Columns.instantOrNull(row, "last_boot_at"));
    }

    private static StationSettings settings(ResultSet row) throws SQLException {
        var mode = row.getString("reading_mode");
        return new StationSettings(
                row.getString("name"),
                Registration.valueOf(row.getString("registration")),
                row.getInt("security_profile"),
                new StationKeys(row.getString("key_hash"), row.getString("pending_key_hash")),
                mode == null ? null : ReadingMode.valueOf(mode),
                row.getInt("expects_pongs") == 1,
                Columns.intOrNull(row, "utc_offset_minutes"),
                Columns.instantOrNull(row, "archived_at"));
    }

    private static @Nullable BootReport lastBoot(ResultSet row) throws SQLException {
        if (Columns.longOrNull(row, "last_boot_at") == null) {
            return null;
        }
        return new BootReport(
                row.getString("vendor"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("firmware_version"),
                row.getString("iccid"),
                row.getString("imsi"),
                row.getString("meter_type"),
                row.getString("meter_serial"));
    }
}
