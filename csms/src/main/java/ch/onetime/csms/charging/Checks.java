package ch.onetime.csms.charging;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The transactions table, for the person who puts it in order. */
final class Checks {
    /** No name of a flag is part of another one's. */
    private static final String ASKS_FOR_A_PERSON =
            Arrays.stream(Flag.values())
                    .filter(Flag::asksForAPerson)
                    .map(flag -> "flags LIKE '%" + flag.name() + "%'")
                    .collect(Collectors.joining(" OR ", "(", ")"));

    private static final String TO_CHECK =
            """
            SELECT * FROM transactions
            WHERE checked_at IS NULL AND flags <> '' AND id < :before AND %s
            ORDER BY id DESC LIMIT :limit
            """
                    .formatted(ASKS_FOR_A_PERSON);

    /**
     * Energy that was let flow, or flowed all the same, and that nobody answers for. A test takes
     * some, and who only holds a card to find a charger takes none: what is more was a charge.
     */
    private static final String NOBODYS =
            """
            SELECT * FROM transactions
            WHERE person_id IS NULL AND checked_at IS NULL AND id < :before
              AND (energy_mwh > 0 OR (energy_mwh IS NULL AND verdict = 'ACCEPTED'))
              AND (flags NOT LIKE '%TEST%'
                OR energy_mwh > CASE WHEN verdict = 'ACCEPTED' THEN 1000000 ELSE 100000 END)
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String CHECK =
            """
            UPDATE transactions SET checked_at = :at, changed = :changed
            WHERE id = :id AND checked_at IS NULL
            """;

    private static final String CHECKED_AT = "SELECT checked_at FROM transactions WHERE id = :id";

    /** What is still open comes first, then what began last before the stop. */
    private static final String CANDIDATES =
            """
            SELECT * FROM transactions
            WHERE station_id = :station AND started_at <= :stoppedAt
              AND (start_mwh IS NULL OR :register IS NULL OR start_mwh <= :register)
            ORDER BY CASE WHEN state = 'OPEN' THEN 0 ELSE 1 END, started_at DESC LIMIT :limit
            """;

    private Checks() {}

    static List<Transaction> toCheck(Sql sql, long before, int limit) {
        return sql.createQuery(TO_CHECK)
                .bind("before", before)
                .bind("limit", limit)
                .map(TransactionRow::read)
                .list();
    }

    static List<Transaction> nobodys(Sql sql, long before, int limit) {
        return sql.createQuery(NOBODYS)
                .bind("before", before)
                .bind("limit", limit)
                .map(TransactionRow::read)
                .list();
    }

    static boolean check(Sql sql, long id, Instant now) {
        return sql.createUpdate(CHECK)
                        .bind("id", id)
                        .bind("at", now.toEpochMilli())
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }

    static Optional<Instant> checkedAt(Sql sql, long id) {
        return sql.createQuery(CHECKED_AT)
                .bind("id", id)
                .map((row, context) ->
                        Optional.ofNullable(Columns.instantOrNull(row, "checked_at")))
                .findOne()
                .flatMap(found -> found);
    }

    static List<Transaction> candidates(Sql sql, StopRecord stop, int limit) {
        var register = stop.register();
        return sql.createQuery(CANDIDATES)
                .bind("station", stop.station().value())
                .bind("stoppedAt", stop.stoppedAt().toEpochMilli())
                .bind("register", register == null ? null : register.milliwattHours())
                .bind("limit", limit)
                .map(TransactionRow::read)
                .list();
    }
}
