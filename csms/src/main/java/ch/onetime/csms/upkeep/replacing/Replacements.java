package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.replacing.Replacement.Swap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of chargers that took the place of others, and of both meters at that moment. */
final class Replacements {
    private static final String ADD =
            """
            INSERT INTO replacements (id, site_id, old_station_id, new_station_id, replaced_at,
                replaced_by, changed)
            VALUES (:id, 1, :old, :new, :at, :by, :changed)
            """;

    private static final String ADD_METER =
            """
            INSERT INTO replaced_meters (id, site_id, replacement_id, old_connector_id,
                new_connector_id, bay_id, old_mwh, old_unreadable, new_mwh, new_unreadable, changed)
            VALUES (:id, 1, :replacement, :old, :new, :bay, :oldRegister, :oldUnreadable,
                :newRegister, :newUnreadable, :changed)
            """;

    private static final String TAKE_BACK =
            """
            UPDATE replacements
            SET taken_back_at = :at, taken_back_by = :by, changed = :changed
            WHERE id = :id
            """;

    private static final String ALL = "SELECT * FROM replacements ORDER BY id";

    private static final String ALL_METERS = "SELECT * FROM replaced_meters ORDER BY id";

    private Replacements() {}

    /**
     * @param ids fresh ones, as many as there are swaps
     */
    static void add(Sql sql, Replacement replacement, long[] ids) {
        sql.createUpdate(ADD)
                .bind("id", replacement.id())
                .bind("old", replacement.old().value())
                .bind("new", replacement.fresh().value())
                .bind("at", replacement.at().toEpochMilli())
                .bind("by", replacement.by())
                .bind("changed", sql.changed())
                .execute();
        for (var i = 0; i < ids.length; i++) {
            add(sql, replacement, replacement.swaps().get(i), ids[i]);
        }
    }

    static void takeBack(Sql sql, Replacement takenBack) {
        sql.createUpdate(TAKE_BACK)
                .bind("id", takenBack.id())
                .bind("at", Columns.millis(takenBack.takenBackAt()))
                .bind("by", takenBack.takenBackBy())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<Replacement> all(Sql sql) {
        var swaps =
                sql
                        .createQuery(ALL_METERS)
                        .map((row, context) -> Map.entry(row.getLong("replacement_id"), swap(row)))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return sql.createQuery(ALL)
                .map((row, context) ->
                        replacement(row, swaps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static void add(Sql sql, Replacement replacement, Swap swap, long id) {
        sql.createUpdate(ADD_METER)
                .bind("id", id)
                .bind("replacement", replacement.id())
                .bind("old", swap.old())
                .bind("new", swap.fresh())
                .bind("bay", swap.bay())
                .bind("oldRegister", milliwattHours(swap.oldMeter()))
                .bind("oldUnreadable", swap.oldMeter().unreadable())
                .bind("newRegister", milliwattHours(swap.newMeter()))
                .bind("newUnreadable", swap.newMeter().unreadable())
                .bind("changed", sql.changed())
                .execute();
    }

    private static @Nullable Long milliwattHours(Shown shown) {
        Energy register = shown.register();
        return register == null ? null : register.milliwattHours();
    }

    private static Replacement replacement(ResultSet row, List<Swap> swaps) throws SQLException {
        return new Replacement(
                row.getLong("id"),
                new StationId(row.getLong("old_station_id")),
                new StationId(row.getLong("new_station_id")),
                Columns.instant(row, "replaced_at"),
                row.getString("replaced_by"),
                swaps,
                Columns.instantOrNull(row, "taken_back_at"),
                row.getString("taken_back_by"));
    }

    private static Swap swap(ResultSet row) throws SQLException {
        return new Swap(
                row.getLong("old_connector_id"),
                Columns.longOrNull(row, "new_connector_id"),
                Columns.longOrNull(row, "bay_id"),
                new Shown(Columns.energyOrNull(row, "old_mwh"), row.getString("old_unreadable")),
                new Shown(Columns.energyOrNull(row, "new_mwh"), row.getString("new_unreadable")));
    }
}
