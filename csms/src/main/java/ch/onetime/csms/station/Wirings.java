package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Sql;
import java.util.HashMap;
import java.util.Map;

/** The columns of the connectors table that say how they are wired. */
final class Wirings {
    private static final String ALL =
            """
            SELECT id, fuse, phase_rotation FROM connectors
            WHERE fuse IS NOT NULL OR phase_rotation IS NOT NULL
            """;

    private static final String PUT =
            """
            UPDATE connectors
            SET fuse = :fuse, phase_rotation = :rotation, changed = :changed
            WHERE id = :id
            """;

    private Wirings() {}

    static Map<Long, Wiring> all(Sql sql) {
        var wirings = new HashMap<Long, Wiring>();
        sql.createQuery(ALL)
                .map((row, context) -> {
                    var rotation = row.getString("phase_rotation");
                    var wiring =
                            new Wiring(
                                    row.getString("fuse"),
                                    rotation == null ? null : PhaseRotation.valueOf(rotation));
                    return Map.entry(row.getLong("id"), wiring);
                })
                .forEach(entry -> wirings.put(entry.getKey(), entry.getValue()));
        return wirings;
    }

    static void put(Sql sql, Connector connector, Wiring wiring) {
        var rotation = wiring.rotation();
        sql.createUpdate(PUT)
                .bind("id", connector.id())
                .bind("fuse", wiring.fuse())
                .bind("rotation", rotation == null ? null : rotation.name())
                .bind("changed", sql.changed())
                .execute();
    }
}
