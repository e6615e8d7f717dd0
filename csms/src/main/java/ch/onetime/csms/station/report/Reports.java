package ch.onetime.csms.station.report;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The problem_reports table. */
final class Reports {
    private static final String ADD =
            """
            INSERT INTO problem_reports (id, site_id, bay_id, kind, text, reported_at, changed)
            VALUES (:id, 1, :bay, :kind, :text, :at, :changed)
            """;

    private static final String COUNT =
            "SELECT COUNT(*) FROM problem_reports WHERE reported_at > :since";

    private static final String COUNT_OF_BAY = COUNT + " AND bay_id = :bay";

    private static final String OPEN =
            "SELECT * FROM problem_reports WHERE resolved_at IS NULL ORDER BY id DESC LIMIT :limit";

    private static final String RESOLVE =
            """
            UPDATE problem_reports SET resolved_at = :at, changed = :changed
            WHERE id = :id AND resolved_at IS NULL
            """;

    private Reports() {}

    static void add(Sql sql, ProblemReport report) {
        sql.createUpdate(ADD)
                .bind("id", report.id())
                .bind("bay", report.bay())
                .bind("kind", report.kind().name())
                .bind("text", report.text())
                .bind("at", report.reportedAt())
                .bind("changed", sql.changed())
                .execute();
    }

    static int count(Sql sql, Instant since) {
        return sql.createQuery(COUNT).bind("since", since).mapTo(Integer.class).one();
    }

    static int count(Sql sql, long bay, Instant since) {
        return sql.createQuery(COUNT_OF_BAY)
                .bind("since", since)
                .bind("bay", bay)
                .mapTo(Integer.class)
                .one();
    }

    /** The newest first. */
    static List<ProblemReport> open(Sql sql, int limit) {
        return sql.createQuery(OPEN)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    static boolean resolve(Sql sql, long id, Instant at) {
        return sql.createUpdate(RESOLVE)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    private static ProblemReport fromRow(ResultSet row) throws SQLException {
        return new ProblemReport(
                row.getLong("id"),
                row.getLong("bay_id"),
                ProblemKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Columns.instant(row, "reported_at"),
                Columns.instantOrNull(row, "resolved_at"));
    }
}
