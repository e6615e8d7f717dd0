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
import org.jdbi.v3.core.statement.Query;

/** The people table. */
final class PersonTable {
    private static final String PUT =
            """
            INSERT INTO people (id, site_id, name, search_key, apartment, language, email, note,
                changed, archived_at)
            VALUES (:id, 1, :name, :key, :apartment, :language, :email, :note, :changed, :leavesAt)
            ON CONFLICT (id)
            DO UPDATE SET name = excluded.name, search_key = excluded.search_key,
                apartment = excluded.apartment, language = excluded.language,
                email = excluded.email, note = excluded.note, changed = excluded.changed,
                archived_at = excluded.archived_at
            """;

    private static final String ONE = "SELECT * FROM people WHERE id = :id";

    private static final String HERE = " AND (archived_at IS NULL OR archived_at > :now)";
    private static final String GONE = " AND archived_at <= :now";

    private static final String PAGE = " ORDER BY search_key, id LIMIT :limit OFFSET :skip";

    private static final String AT =
            """
            SELECT people.*, occupancies.bay_id FROM people
            JOIN occupancies ON occupancies.person_id = people.id
            WHERE begins_at <= :at AND (ends_at IS NULL OR ends_at > :at)
            """;

    private PersonTable() {}

    static void put(Sql sql, Person person) {
        sql.createUpdate(PUT)
                .bind("id", person.id())
                .bind("name", person.name())
                .bind("key", person.is().searchKey())
                .bind("apartment", person.apartment())
                .bind("language", person.language())
                .bind("email", person.email())
                .bind("note", person.note())
                .bind("leavesAt", Columns.millis(person.leavesAt()))
                .bind("changed", sql.changed())
                .execute();
    }

    static Optional<Person> find(Sql sql, long id) {
        return sql.createQuery(ONE).bind("id", id).map((row, context) -> fromRow(row)).findOne();
    }

    static List<Person> search(Sql sql, PersonSearch search, Instant now, int skip, int limit) {
        var wanted = "SELECT * FROM people WHERE 1 = 1" + where(search) + PAGE;
        return bound(sql.createQuery(wanted), search, now)
                .bind("limit", limit)
                .bind("skip", skip)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static int count(Sql sql, PersonSearch search, Instant now) {
        var wanted = "SELECT COUNT(*) FROM people WHERE 1 = 1" + where(search);
        return bound(sql.createQuery(wanted), search, now).mapTo(Integer.class).one();
    }

    /** Who is in charge of each bay at that moment, by the bay's id. */
    static Map<Long, Person> byBay(Sql sql, Instant at) {
        var people = new HashMap<Long, Person>();
        sql.createQuery(AT)
                .bind("at", at.toEpochMilli())
                .map((row, context) -> people.put(row.getLong("bay_id"), fromRow(row)))
                .list();
        return Map.copyOf(people);
    }

    private static String where(PersonSearch search) {
        var text = new StringBuilder(search.gone() ? GONE : HERE);
        for (var i = 0; i < search.words().size(); i++) {
            text.append(" AND search_key LIKE :word").append(i).append(" ESCAPE '!'");
        }
        return text.toString();
    }

    private static Query bound(Query query, PersonSearch search, Instant now) {
        query.bind("now", now.toEpochMilli());
        for (var i = 0; i < search.words().size(); i++) {
            query.bind("word" + i, "%" + search.words().get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return query;
    }

    private static Person fromRow(ResultSet row) throws SQLException {
        var wish =
                new PersonWish(
                        row.getString("name"),
                        row.getString("apartment"),
                        row.getString("language"),
                        row.getString("email"),
                        row.getString("note"));
        return new Person(row.getLong("id"), wish, Columns.instantOrNull(row, "archived_at"));
    }
}
