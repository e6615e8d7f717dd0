package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Circuit.BayRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The circuits table. */
final class CircuitTable {
    private static final String ALL =
            "SELECT * FROM circuits WHERE site_id = 1 AND archived_at IS NULL ORDER BY id";

    private static final String PUT =
            """
            INSERT INTO circuits (id, site_id, parent_id, name, fuse_ma, phases, first_bay,
                last_bay, changed)
            VALUES (:id, 1, :parent, :name, :fuse, :phases, :first, :last, :changed)
            ON CONFLICT (id)
            DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name,
                fuse_ma = excluded.fuse_ma, phases = excluded.phases,
                first_bay = excluded.first_bay, last_bay = excluded.last_bay,
                changed = excluded.changed
            """;

    private static final String ARCHIVE =
            "UPDATE circuits SET archived_at = :at, changed = :changed WHERE id = :id";

    private static final String OF_BAYS =
            "SELECT id, circuit_id FROM bays WHERE circuit_id IS NOT NULL";

    private static final String FEED =
            "UPDATE bays SET circuit_id = :circuit, changed = :changed WHERE id = :bay";

    private CircuitTable() {}

    static List<Circuit> all(Sql sql) {
        return sql.createQuery(ALL).map((row, context) -> fromRow(row)).list();
    }

    /** By the ids of the bays, those that say themselves what feeds them. */
    static Map<Long, Long> ofBays(Sql sql) {
        var boards = new HashMap<Long, Long>();
        sql.createQuery(OF_BAYS)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("circuit_id")))
                .forEach(entry -> boards.put(entry.getKey(), entry.getValue()));
        return boards;
    }

    static void feed(Sql sql, Bay bay, @Nullable Long circuit) {
        sql.createUpdate(FEED)
                .bind("bay", bay.id())
                .bind("circuit", circuit)
                .bind("changed", sql.changed())
                .execute();
    }

    static void put(Sql sql, Circuit circuit) {
        var bays = circuit.bays();
        sql.createUpdate(PUT)
                .bind("id", circuit.id())
                .bind("parent", circuit.parentId())
                .bind("name", circuit.name())
                .bind("fuse", circuit.fuse().milliamperes())
                .bind("phases", circuit.phases())
                .bind("first", bays == null ? null : bays.first())
                .bind("last", bays == null ? null : bays.last())
                .bind("changed", sql.changed())
                .execute();
    }

    static void archive(Sql sql, Circuit circuit, Instant at) {
        sql.createUpdate(ARCHIVE)
                .bind("id", circuit.id())
                .bind("at", at)
                .bind("changed", sql.changed())
                .execute();
    }

    private static Circuit fromRow(ResultSet row) throws SQLException {
        return new Circuit(
                row.getLong("id"),
                Columns.longOrNull(row, "parent_id"),
                row.getString("name"),
                new Current(row.getLong("fuse_ma")),
                row.getInt("phases"),
                bays(row));
    }

    private static @Nullable BayRange bays(ResultSet row) throws SQLException {
        var first = Columns.intOrNull(row, "first_bay");
        var last = Columns.intOrNull(row, "last_bay");
        return first == null || last == null ? null : new BayRange(first, last);
    }
}
