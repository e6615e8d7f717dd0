package ch.onetime.csms.access;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occupancies table. */
final class Occupancies {
    private static final String ADD =
            """
            INSERT INTO occupancies (id, site_id, bay_id, person_id, begins_at, changed)
            VALUES (:id, 1, :bay, :person, :from, :changed)
            """;

    private static final String OF_PERSON =
            "SELECT * FROM occupancies WHERE person_id = :person ORDER BY begins_at DESC, id DESC";

    private static final String OF_BAY =
            "SELECT * FROM occupancies WHERE bay_id = :bay ORDER BY begins_at DESC, id DESC";

    private static final String AT_BAY =
            """
            SELECT * FROM occupancies
            WHERE bay_id = :bay AND begins_at <= :at AND (ends_at IS NULL OR ends_at > :at)
            """;

    /** What somebody else's new one would meet, from its beginning on. */
    private static final String LATER_THAN =
            """
            SELECT * FROM occupancies
            WHERE bay_id = :bay
              AND (ends_at IS NULL OR (ends_at > :from AND ends_at > begins_at))
            ORDER BY begins_at LIMIT 1
            """;

    /** The last of each bay, where it has an end. */
    private static final String COMING_FREE =
            """
            SELECT bay_id, MAX(ends_at) AS free_at FROM occupancies
            WHERE ends_at IS NULL OR (ends_at > :at AND ends_at > begins_at)
            GROUP BY bay_id HAVING COUNT(*) = COUNT(ends_at)
            """;

    /** One that had not begun by then never was: it ends as it begins. */
    private static final String END =
            """
            UPDATE occupancies
            SET ends_at = CASE WHEN begins_at > :at THEN begins_at ELSE :at END,
                changed = :changed
            WHERE id = :id
            """;

    /** One that was to begin only after it ends before it has begun, and is not forgotten. */
    private static final String LEAVE =
            "UPDATE occupancies SET ends_at = :at, changed = :changed WHERE id = :id";

    private static final String GO_ON =
            "UPDATE occupancies SET ends_at = NULL, changed = :changed WHERE id = :id";

    private Occupancies() {}

    static Occupancy add(Sql sql, Occupancy added) {
        sql.createUpdate(ADD)
                .bind("id", added.id())
                .bind("bay", added.bay())
                .bind("person", added.person())
                .bind("from", added.from().toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
        return added;
    }

    static List<Occupancy> ofPerson(Sql sql, long person) {
        return sql.createQuery(OF_PERSON)
                .bind("person", person)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static List<Occupancy> ofBay(Sql sql, long bay) {
        return sql.createQuery(OF_BAY).bind("bay", bay).map((row, context) -> fromRow(row)).list();
    }

    static Optional<Occupancy> atBay(Sql sql, long bay, Instant at) {
        return sql.createQuery(AT_BAY)
                .bind("bay", bay)
                .bind("at", at.toEpochMilli())
                .map((row, context) -> fromRow(row))
                .findFirst();
    }

    static Optional<Occupancy> laterThan(Sql sql, long bay, Instant from) {
        return sql.createQuery(LATER_THAN)
                .bind("bay", bay)
                .bind("from", from.toEpochMilli())
                .map((row, context) -> fromRow(row))
                .findFirst();
    }

    static Map<Long, Instant> comingFree(Sql sql, Instant at) {
        var free = new HashMap<Long, Instant>();
        sql.createQuery(COMING_FREE)
                .bind("at", at.toEpochMilli())
                .map((row, context) ->
                        free.put(row.getLong("bay_id"), Columns.instant(row, "free_at")))
                .list();
        return Map.copyOf(free);
    }

    static void end(Sql sql, long id, Instant at) {
        sql.createUpdate(END)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** Its person leaves: what ends exactly then goes on, should they stay after all. */
    static void leave(Sql sql, long id, Instant at) {
        sql.createUpdate(LEAVE)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static void goOn(Sql sql, long id) {
        sql.createUpdate(GO_ON).bind("id", id).bind("changed", sql.changed()).execute();
    }

    private static Occupancy fromRow(ResultSet row) throws SQLException {
        return new Occupancy(
                row.getLong("id"),
                row.getLong("bay_id"),
                row.getLong("person_id"),
                Columns.instant(row, "begins_at"),
                Columns.instantOrNull(row, "ends_at"));
    }
}
