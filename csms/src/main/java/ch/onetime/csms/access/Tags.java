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
import org.jspecify.annotations.Nullable;

/** The tags table. */
final class Tags {
    /**
     * The day on which its person leaves is no end of its own, even if somebody repeats it. It is
     * forgotten with the person, or when the card was taken away meanwhile.
     */
    private static final String PUT =
            """
            INSERT INTO tags (id, site_id, type, value, value_key, parent, parent_key, status,
                expires_at, max_concurrent, label, person_id, changed)
            VALUES (:id, 1, 'CARD', :value, :key, :parent, :parentKey, :status, :expiresAt,
                :maxConcurrent, :label, :person, :changed)
            ON CONFLICT (site_id, type, value_key)
            DO UPDATE SET value = excluded.value, parent = excluded.parent,
                parent_key = excluded.parent_key, status = excluded.status,
                expires_at = CASE
                    WHEN tags.archived_at IS NULL AND tags.person_id = excluded.person_id
                        AND tags.leaves_at = excluded.expires_at THEN tags.expires_at
                    ELSE excluded.expires_at END,
                leaves_at = CASE
                    WHEN tags.archived_at IS NULL AND tags.person_id = excluded.person_id
                        THEN tags.leaves_at
                    ELSE NULL END,
                max_concurrent = excluded.max_concurrent,
                label = excluded.label, person_id = excluded.person_id,
                changed = excluded.changed, archived_at = NULL
            """;

    private static final String ARCHIVE =
            """
            UPDATE tags SET archived_at = :at, changed = :changed
            WHERE value_key = :key AND archived_at IS NULL
            """;

    private static final String LEAVE_AT =
            """
            UPDATE tags SET leaves_at = :at, changed = :changed
            WHERE value_key = :key AND archived_at IS NULL
              AND (expires_at IS NULL OR expires_at > :at)
            """;

    private static final String STAY =
            """
            UPDATE tags SET leaves_at = NULL, changed = :changed
            WHERE person_id = :person AND leaves_at = :at AND archived_at IS NULL
            """;

    private static final String RETURN =
            """
            UPDATE tags SET leaves_at = NULL, changed = :changed
            WHERE value_key = :key AND archived_at IS NULL AND leaves_at IS NOT NULL
            """;

    private static final String SET_STATUS =
            """
            UPDATE tags SET status = :status, changed = :changed
            WHERE value_key = :key AND archived_at IS NULL
            """;

    private static final String SET_LABEL =
            """
            UPDATE tags SET label = :label, changed = :changed
            WHERE value_key = :key AND archived_at IS NULL
            """;

    private static final String OF_PERSON =
            """
            SELECT * FROM tags WHERE person_id = :person AND archived_at IS NULL ORDER BY value_key
            """;

    private static final String COUNT_BY_PERSON =
            """
            SELECT person_id, COUNT(*) AS cards FROM tags
            WHERE person_id IS NOT NULL AND archived_at IS NULL GROUP BY person_id
            """;

    private static final String ONE =
            "SELECT * FROM tags WHERE site_id = 1 AND type = 'CARD' AND value_key = :key"
                    + " AND archived_at IS NULL";

    private static final String AFTER =
            """
            SELECT * FROM tags WHERE archived_at IS NULL AND value_key > :after
            ORDER BY value_key LIMIT :limit
            """;

    private static final String WITHDRAWN =
            """
            SELECT value_key, status, expires_at, leaves_at, archived_at FROM tags
            WHERE archived_at IS NOT NULL OR status <> 'ACCEPTED' OR expires_at IS NOT NULL
                OR leaves_at IS NOT NULL
            """;

    private Tags() {}

    static void put(Sql sql, long id, Tag tag) {
        var parent = tag.parent();
        sql.createUpdate(PUT)
                .bind("id", id)
                .bind("value", tag.id().text())
                .bind("key", tag.id().key())
                .bind("parent", parent == null ? null : parent.text())
                .bind("parentKey", parent == null ? null : parent.key())
                .bind("status", tag.status().name())
                .bind("expiresAt", Columns.millis(tag.expiresAt()))
                .bind("maxConcurrent", tag.maxConcurrent())
                .bind("label", tag.label())
                .bind("person", tag.person())
                .bind("changed", sql.changed())
                .execute();
    }

    static boolean archive(Sql sql, IdTag tag, Instant at) {
        return sql.createUpdate(ARCHIVE)
                        .bind("key", tag.key())
                        .bind("at", at.toEpochMilli())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static boolean setStatus(Sql sql, IdTag tag, TagStatus status) {
        return sql.createUpdate(SET_STATUS)
                        .bind("key", tag.key())
                        .bind("status", status.name())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static boolean setLabel(Sql sql, IdTag tag, String label) {
        return sql.createUpdate(SET_LABEL)
                        .bind("key", tag.key())
                        .bind("label", label)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    /** It ends with its person's leaving, unless it has an end of its own by then. */
    static void leaveAt(Sql sql, IdTag tag, Instant at) {
        sql.createUpdate(LEAVE_AT)
                .bind("key", tag.key())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** The cards that were to end with their person's leaving end when they would anyway. */
    static void stay(Sql sql, long person, Instant at) {
        sql.createUpdate(STAY)
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** Who had left with it and is back has it once more. */
    static void comesBack(Sql sql, IdTag tag) {
        sql.createUpdate(RETURN).bind("key", tag.key()).bind("changed", sql.changed()).execute();
    }

    static List<Tag> ofPerson(Sql sql, long person) {
        return sql.createQuery(OF_PERSON)
                .bind("person", person)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static Map<Long, Integer> countByPerson(Sql sql) {
        var counts = new HashMap<Long, Integer>();
        sql.createQuery(COUNT_BY_PERSON)
                .map((row, context) -> counts.put(row.getLong("person_id"), row.getInt("cards")))
                .list();
        return Map.copyOf(counts);
    }

    static Optional<Tag> find(Sql sql, IdTag tag) {
        return sql.createQuery(ONE)
                .bind("key", tag.key())
                .map((row, context) -> fromRow(row))
                .findOne();
    }

    /** In the order of their keys, beginning behind {@code after}. */
    static List<Tag> after(Sql sql, String after, int limit) {
        return sql.createQuery(AFTER)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    /** In an order that does not depend on the engine. */
    static List<String> withdrawn(Sql sql) {
        return sql
                .createQuery(WITHDRAWN)
                .map((row, context) ->
                        "%s %s %s %s"
                                .formatted(
                                        row.getString("value_key"),
                                        row.getString("status"),
                                        Columns.millis(end(row)),
                                        Columns.longOrNull(row, "archived_at")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Tag fromRow(ResultSet row) throws SQLException {
        return new Tag(
                new IdTag(row.getString("value")),
                TagStatus.valueOf(row.getString("status")),
                parent(row),
                end(row),
                Columns.intOrNull(row, "max_concurrent"),
                row.getString("label"),
                Columns.longOrNull(row, "person_id"));
    }

    /** Its own end, or the day on which its person leaves: whichever comes first. */
    private static @Nullable Instant end(ResultSet row) throws SQLException {
        var own = Columns.instantOrNull(row, "expires_at");
        var leaving = Columns.instantOrNull(row, "leaves_at");
        if (own == null || leaving == null) {
            return own == null ? leaving : own;
        }
        return own.isBefore(leaving) ? own : leaving;
    }

    private static @Nullable IdTag parent(ResultSet row) throws SQLException {
        var parent = row.getString("parent");
        return parent == null ? null : new IdTag(parent);
    }
}
