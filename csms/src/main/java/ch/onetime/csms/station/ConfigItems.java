package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The config_items table. OCPP 1.6's flat keys lie under the component OCPP16, in the form that
 * also holds the device model of later versions.
 */
final class ConfigItems {
    private static final String REPORTED =
            """
            INSERT INTO config_items (id, site_id, station_id, component, variable, instance, evse,
                attribute, raw_key, reported, read_only, changed)
            VALUES (:id, 1, :station, 'OCPP16', :variable, '', 0, 'Actual', :key, :value, :readOnly,
                :changed)
            ON CONFLICT (station_id, component, variable, instance, evse, attribute)
            DO UPDATE SET reported = excluded.reported, read_only = excluded.read_only,
                raw_key = excluded.raw_key, changed = excluded.changed
            """;

    private static final String ACCEPTED =
            """
            INSERT INTO config_items (id, site_id, station_id, component, variable, instance, evse,
                attribute, raw_key, desired, reported, changed)
            VALUES (:id, 1, :station, 'OCPP16', :variable, '', 0, 'Actual', :key, :value, :value,
                :changed)
            ON CONFLICT (station_id, component, variable, instance, evse, attribute)
            DO UPDATE SET desired = excluded.desired, reported = excluded.reported,
                changed = excluded.changed
            """;

    private static final String OF_STATION =
            "SELECT * FROM config_items WHERE station_id = :station ORDER BY variable";

    private ConfigItems() {}

    static void reported(Sql sql, long id, StationId station, ConfigItem item) {
        var readOnly = item.readOnly();
        sql.createUpdate(REPORTED)
                .bind("id", id)
                .bind("station", station.value())
                .bind("variable", variable(item.key()))
                .bind("key", item.key())
                .bind("value", item.reported())
                .bind("readOnly", readOnly == null ? null : readOnly ? 1 : 0)
                .bind("changed", sql.changed())
                .execute();
    }

    static void accepted(Sql sql, long id, StationId station, String key, @Nullable String value) {
        sql.createUpdate(ACCEPTED)
                .bind("id", id)
                .bind("station", station.value())
                .bind("variable", variable(key))
                .bind("key", key)
                .bind("value", value)
                .bind("changed", sql.changed())
                .execute();
    }

    static List<ConfigItem> ofStation(Sql sql, StationId station) {
        return sql.createQuery(OF_STATION)
                .bind("station", station.value())
                .map((row, context) -> fromRow(row))
                .list();
    }

    /** Keys are compared without regard to case. */
    private static String variable(String key) {
        return ShortKey.of(key.strip().toLowerCase(Locale.ROOT));
    }

    private static ConfigItem fromRow(ResultSet row) throws SQLException {
        var readOnly = Columns.intOrNull(row, "read_only");
        return new ConfigItem(
                row.getString("raw_key"),
                row.getString("desired"),
                row.getString("reported"),
                readOnly == null ? null : readOnly == 1);
    }
}
