package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The checks table: only ever added to, the newest of a kind counts. */
final class Checks {
    private static final String ADD =
            """
            INSERT INTO checks (id, site_id, connector_id, kind, outcome, detail, done_by, done_at,
                changed)
            VALUES (:id, 1, :connector, :kind, :outcome, :detail, :by, :at, :changed)
            """;

    private static final String NEWEST =
            """
            SELECT * FROM checks
            WHERE id IN (SELECT MAX(id) FROM checks GROUP BY connector_id, kind)
            """;

    private static final String HISTORY =
            "SELECT * FROM checks WHERE connector_id = :connector ORDER BY id DESC LIMIT :limit";

    private Checks() {}

    static void add(Sql sql, Check check) {
        sql.createUpdate(ADD)
                .bind("id", check.id())
                .bind("connector", check.connector())
                .bind("kind", check.kind().name())
                .bind("outcome", check.outcome().name())
                .bind("detail", check.detail())
                .bind("by", check.by())
                .bind("at", check.at().toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<Check> newest(Sql sql) {
        return sql.createQuery(NEWEST).map((row, context) -> fromRow(row)).list();
    }

    static List<Check> history(Sql sql, long connector, int limit) {
        return sql.createQuery(HISTORY)
                .bind("connector", connector)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    private static Check fromRow(ResultSet row) throws SQLException {
        return new Check(
                row.getLong("id"),
                Columns.longOrNull(row, "connector_id"),
                CheckKind.valueOf(row.getString("kind")),
                Check.Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                row.getString("done_by"),
                Columns.instant(row, "done_at"));
    }
}
