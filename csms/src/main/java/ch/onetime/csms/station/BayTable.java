package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bays table. */
final class BayTable {
    private static final String WITHOUT_CODE = "SELECT id, name FROM bays WHERE code IS NULL";

    private static final String COMPLETE =
            "UPDATE bays SET code = :code, name_key = :key, changed = :changed WHERE id = :id";

    private static final String ALL = "SELECT * FROM bays";

    private static final String PUT =
            """
            INSERT INTO bays (id, site_id, name, name_key, plan_row, plan_column, mode, code,
                changed, archived_at)
            VALUES (:id, 1, :name, :key, :row, :column, :mode, :code, :changed, :archivedAt)
            ON CONFLICT (id)
            DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
                plan_row = excluded.plan_row, plan_column = excluded.plan_column,
                mode = excluded.mode, changed = excluded.changed,
                archived_at = excluded.archived_at
            """;

    private BayTable() {}

    /** A bay of earlier tables, which had neither. */
    record Incomplete(long id, String name) {}

    static List<Incomplete> withoutCode(Sql sql) {
        return sql.createQuery(WITHOUT_CODE)
                .map((row, context) -> new Incomplete(row.getLong("id"), row.getString("name")))
                .list();
    }

    static void complete(Sql sql, Incomplete bay, String code) {
        sql.createUpdate(COMPLETE)
                .bind("id", bay.id())
                .bind("key", Bay.key(bay.name()))
                .bind("code", code)
                .bind("changed", sql.changed())
                .execute();
    }

    static List<Bay> all(Sql sql) {
        return sql.createQuery(ALL).map((row, context) -> fromRow(row)).list();
    }

    static void put(Sql sql, Bay bay) {
        var spot = bay.spot();
        sql.createUpdate(PUT)
                .bind("id", bay.id())
                .bind("name", bay.name())
                .bind("key", Bay.key(bay.name()))
                .bind("row", spot == null ? null : spot.row())
                .bind("column", spot == null ? null : spot.column())
                .bind("mode", bay.mode().name())
                .bind("code", bay.code())
                .bind("archivedAt", Columns.millis(bay.archivedAt()))
                .bind("changed", sql.changed())
                .execute();
    }

    private static Bay fromRow(ResultSet row) throws SQLException {
        return new Bay(
                row.getLong("id"),
                row.getString("name"),
                spot(row),
                BayMode.valueOf(row.getString("mode")),
                row.getString("code"),
                Columns.instantOrNull(row, "archived_at"));
    }

    private static @Nullable Spot spot(ResultSet row) throws SQLException {
        var line = Columns.intOrNull(row, "plan_row");
        var column = Columns.intOrNull(row, "plan_column");
        return line == null || column == null ? null : new Spot(line, column);
    }
}
