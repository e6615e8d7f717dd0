package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The test_charges table. Its steps are lines: step, outcome, detail. */
final class TestCharges {
    private static final String ADD =
            """
            INSERT INTO test_charges (id, site_id, connector_id, tag, phases, state, steps,
                requested_by, started_at, changed)
            VALUES (:id, 1, :connector, :tag, :phases, :state, :steps, :by, :at, :changed)
            """;

    private static final String MOVED =
            """
            UPDATE test_charges
            SET state = :state, steps = :steps, transaction_id = :transaction, ended_at = :endedAt,
                changed = :changed
            WHERE id = :id
            """;

    private static final String INTERRUPT =
            """
            UPDATE test_charges SET state = 'INTERRUPTED', ended_at = :at, changed = :changed
            WHERE state = 'RUNNING'
            """;

    private static final String NEWEST =
            """
            SELECT * FROM test_charges
            WHERE id IN (SELECT MAX(id) FROM test_charges GROUP BY connector_id)
            """;

    private TestCharges() {}

    static void add(Sql sql, TestCharge test) {
        sql.createUpdate(ADD)
                .bind("id", test.id())
                .bind("connector", test.connector())
                .bind("tag", test.tag().text())
                .bind("phases", test.phases())
                .bind("state", test.state().name())
                .bind("steps", text(test.steps()))
                .bind("by", test.by())
                .bind("at", test.startedAt().toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static void moved(Sql sql, TestCharge test) {
        sql.createUpdate(MOVED)
                .bind("id", test.id())
                .bind("state", test.state().name())
                .bind("steps", text(test.steps()))
                .bind("transaction", test.transaction())
                .bind("endedAt", Columns.millis(test.endedAt()))
                .bind("changed", sql.changed())
                .execute();
    }

    static void interrupt(Sql sql, Instant at) {
        sql.createUpdate(INTERRUPT)
                .bind("at", at.toEpochMilli())
                .bind("changed", sql.changed())
                .execute();
    }

    static List<TestCharge> newest(Sql sql) {
        return sql.createQuery(NEWEST).map((row, context) -> fromRow(row)).list();
    }

    private static String text(List<StepResult> steps) {
        return steps.stream()
                .map(result -> result.step() + " " + result.outcome() + " " + result.detail())
                .collect(Collectors.joining("\n"));
    }

    private static StepResult step(String line) {
        var parts = line.split(" ", 3);
        return new StepResult(
                TestStep.valueOf(parts[0]), StepResult.Outcome.valueOf(parts[1]), parts[2]);
    }

    private static TestCharge fromRow(ResultSet row) throws SQLException {
        return new TestCharge(
                row.getLong("id"),
                row.getLong("connector_id"),
                new IdTag(row.getString("tag")),
                row.getInt("phases"),
                TestCharge.State.valueOf(row.getString("state")),
                row.getString("steps").lines().map(TestCharges::step).toList(),
                row.getString("requested_by"),
                Columns.longOrNull(row, "transaction_id"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"));
    }
}
