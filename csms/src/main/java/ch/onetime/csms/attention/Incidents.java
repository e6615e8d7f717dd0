package ch.onetime.csms.attention;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The incidents table. */
final class Incidents {
    private static final String PUT =
            """
            INSERT INTO incidents (id, site_id, kind, matter, stations, facts, checks, times,
                opened_at, last_at, muted_until, muted_by, resolved_at, resolved_by, changed)
            VALUES (:id, 1, :kind, :matter, :stations, :facts, :checks, :times, :openedAt, :lastAt,
                :mutedUntil, :mutedBy, :resolvedAt, :resolvedBy, :changed)
            ON CONFLICT (id)
            DO UPDATE SET stations = excluded.stations, facts = excluded.facts,
                checks = excluded.checks, times = excluded.times, last_at = excluded.last_at,
                muted_until = excluded.muted_until, muted_by = excluded.muted_by,
                resolved_at = excluded.resolved_at, resolved_by = excluded.resolved_by,
                changed = excluded.changed
            """;

    private static final String OPEN =
            "SELECT * FROM incidents WHERE resolved_at IS NULL ORDER BY id";

    private static final String ONE = "SELECT * FROM incidents WHERE id = :id";

    private static final String ENDED =
            """
            SELECT * FROM incidents
            WHERE resolved_at IS NOT NULL AND (resolved_at < :at OR resolved_at = :at AND id < :id)
            ORDER BY resolved_at DESC, id DESC LIMIT :limit
            """;

    private static final String SETTLED =
            """
            SELECT kind, matter, max(resolved_at) AS settled_at FROM incidents
            WHERE resolved_by IS NOT NULL AND resolved_at >= :since
            GROUP BY kind, matter
            """;

    private Incidents() {}

    static void put(Sql sql, Incident incident) {
        sql.createUpdate(PUT)
                .bind("id", incident.id())
                .bind("kind", incident.kind().name())
                .bind("matter", incident.matter())
                .bind("stations", Lines.ofStations(incident.stations()))
                .bind("facts", Lines.ofFacts(incident.facts()))
                .bind("checks", Lines.ofChecks(incident.checks()))
                .bind("times", incident.times())
                .bind("openedAt", incident.openedAt().toEpochMilli())
                .bind("lastAt", incident.lastAt().toEpochMilli())
                .bind("mutedUntil", Columns.millis(incident.mutedUntil()))
                .bind("mutedBy", incident.mutedBy())
                .bind("resolvedAt", Columns.millis(incident.resolvedAt()))
                .bind("resolvedBy", incident.resolvedBy())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<Incident> open(Sql sql) {
        return sql.createQuery(OPEN).map((row, context) -> fromRow(row)).list();
    }

    static Optional<Incident> find(Sql sql, long id) {
        return sql.createQuery(ONE).bind("id", id).map((row, context) -> fromRow(row)).findOne();
    }

    /** The latest ended first, those that ended before the one that ended then. */
    static List<Incident> ended(Sql sql, Instant before, long beforeId, int limit) {
        return sql.createQuery(ENDED)
                .bind("at", before.toEpochMilli())
                .bind("id", beforeId)
                .bind("limit", limit)
                .map((row, context) -> fromRow(row))
                .list();
    }

    /** When a person last settled what, by its key. */
    static Map<String, Instant> settled(Sql sql, Instant since) {
        return sql
                .createQuery(SETTLED)
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        Map.entry(
                                row.getString("kind") + "|" + row.getString("matter"),
                                Columns.instant(row, "settled_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Incident fromRow(ResultSet row) throws SQLException {
        return new Incident(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("matter"),
                Lines.stations(row.getString("stations")),
                Lines.facts(row.getString("facts")),
                Lines.checks(row.getString("checks")),
                row.getLong("times"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "last_at"),
                Columns.instantOrNull(row, "muted_until"),
                row.getString("muted_by"),
                Columns.instantOrNull(row, "resolved_at"),
                row.getString("resolved_by"));
    }
}
