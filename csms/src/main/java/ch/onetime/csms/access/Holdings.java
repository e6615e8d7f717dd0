package ch.onetime.csms.access;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The holdings table: whose a card was, from when until when. One person at a time, so that a
 * charge told late finds whoever held the card when it began.
 */
final class Holdings {
    private static final String BEGIN =
            """
            INSERT INTO holdings (site_id, value_key, person_id, begins_at, changed)
            VALUES (1, :key, :person, :at, :changed)
            ON CONFLICT (site_id, value_key, begins_at)
            DO UPDATE SET person_id = excluded.person_id, ends_at = NULL,
                changed = excluded.changed
            """;

    /** One that had not begun by then never was: it ends as it begins. */
    private static final String END =
            """
            UPDATE holdings
            SET ends_at = CASE WHEN begins_at > :at THEN begins_at ELSE :at END,
                changed = :changed
            WHERE site_id = 1 AND value_key = :key AND (ends_at IS NULL OR ends_at > :at)
            """;

    private static final String AT =
            """
            SELECT person_id FROM holdings
            WHERE site_id = 1 AND value_key = :key AND begins_at <= :at
              AND (ends_at IS NULL OR ends_at > :at)
            """;

    private static final String HELD_ON =
            """
            SELECT COUNT(*) FROM holdings
            WHERE site_id = 1 AND value_key = :key AND person_id = :person
              AND begins_at <= :at AND ends_at IS NULL
            """;

    /** Who else held it at that time or has held it since. */
    private static final String OTHERS =
            """
            SELECT person_id FROM holdings
            WHERE site_id = 1 AND value_key = :key AND person_id <> :person
              AND (ends_at IS NULL OR (ends_at > :from AND ends_at > begins_at))
            ORDER BY begins_at DESC LIMIT 1
            """;

    private static final String AFTER =
            """
            SELECT tags.value, holdings.begins_at, holdings.ends_at FROM holdings
            JOIN tags ON tags.site_id = holdings.site_id AND tags.value_key = holdings.value_key
            WHERE holdings.person_id = :person
              AND (holdings.ends_at IS NULL
                  OR (holdings.ends_at > :at AND holdings.ends_at > holdings.begins_at))
            ORDER BY tags.value_key, holdings.begins_at
            """;

    private static final String END_OF_PERSON =
            """
            UPDATE holdings
            SET ends_at = CASE WHEN begins_at > :at THEN begins_at ELSE :at END,
                changed = :changed
            WHERE person_id = :person AND (ends_at IS NULL OR ends_at > :at)
            """;

    private static final String ENDING_AT =
            """
            SELECT tags.value FROM holdings
            JOIN tags ON tags.site_id = holdings.site_id AND tags.value_key = holdings.value_key
            WHERE holdings.person_id = :person AND holdings.ends_at = :at
            ORDER BY tags.value_key
            """;

    private static final String OF_PERSON =
            """
            SELECT DISTINCT tags.value_key, tags.value FROM holdings
            JOIN tags ON tags.site_id = holdings.site_id AND tags.value_key = holdings.value_key
            WHERE holdings.person_id = :person ORDER BY tags.value_key
            """;

    private static final String GO_ON =
            """
            UPDATE holdings SET ends_at = NULL, changed = :changed
            WHERE site_id = 1 AND value_key = :key AND person_id = :person AND ends_at = :at
            """;

    private Holdings() {}

    /** A card was somebody's for a time. */
    record Held(IdTag card, Period period) {}

    /** What was theirs after a moment, also what they have given back since. */
    static List<Held> after(Sql sql, long person, Instant at) {
        return sql.createQuery(AFTER)
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .map((row, context) ->
                        new Held(
                                new IdTag(row.getString("value")),
                                new Period(
                                        Columns.instant(row, "begins_at"),
                                        Columns.instantOrNull(row, "ends_at"))))
                .list();
    }

    /** Whatever was ever theirs. */
    static List<IdTag> ofPerson(Sql sql, long person) {
        return sql.createQuery(OF_PERSON)
                .bind("person", person)
                .map((row, context) -> new IdTag(row.getString("value")))
                .list();
    }

    /** What stops being theirs at exactly that moment. */
    static List<IdTag> endingAt(Sql sql, long person, Instant at) {
        return sql.createQuery(ENDING_AT)
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .map((row, context) -> new IdTag(row.getString("value")))
                .list();
    }

    /** What would have stopped being theirs at that moment does not. */
    static void goOn(Sql sql, IdTag card, long person, Instant at) {
        sql.createUpdate(GO_ON)
                .bind("key", card.key())
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** No card is theirs from then on. */
    static void endAll(Sql sql, long person, Instant at) {
        sql.createUpdate(END_OF_PERSON)
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** The card is theirs from then on, and nobody else's. */
    static void begin(Sql sql, IdTag card, long person, Instant at) {
        var isTheirs =
                sql.createQuery(HELD_ON)
                                .bind("key", card.key())
                                .bind("person", person)
                                .bind("at", at.toEpochMilli())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        if (isTheirs) {
            return;
        }
        end(sql, card, at);
        sql.createUpdate(BEGIN)
                .bind("key", card.key())
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** The card is nobody's from then on. */
    static void end(Sql sql, IdTag card, Instant at) {
        sql.createUpdate(END)
                .bind("key", card.key())
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    /** The latest of those whom a beginning at that moment would take something from. */
    static Optional<Long> otherThan(Sql sql, long person, IdTag card, Instant from) {
        return sql.createQuery(OTHERS)
                .bind("key", card.key())
                .bind("person", person)
                .bind("from", from.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }

    static Optional<Long> at(Sql sql, IdTag card, Instant at) {
        return sql.createQuery(AT)
                .bind("key", card.key())
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }
}
