package ch.onetime.csms.charging;

import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;

/** Transactions in pages, newest first. */
final class TransactionPages {
    private static final String PAGE = "SELECT * FROM transactions WHERE id < :before";
    private static final String OF_STATION = " AND station_id = :station";
    private static final String OF_TAG = " AND tag_key = :tag";
    private static final String OF_PERSON = " AND person_id = :person";
    private static final String STILL_OPEN = " AND state = 'OPEN'";
    private static final String ENDED = " AND state <> 'OPEN'";
    private static final String FLAGGED = " AND flags NOT IN ('', 'TEST')";
    private static final String NOT_FLAGGED = " AND flags IN ('', 'TEST')";
    private static final String NEWEST_FIRST = " ORDER BY id DESC LIMIT :limit";

    private static final String CHANGES =
            """
            SELECT * FROM transactions WHERE changed > :after AND changed <= :settled
            ORDER BY changed LIMIT :limit
            """;

    private static final String LATELY =
            """
            SELECT * FROM transactions WHERE stopped_at >= :from
            UNION ALL SELECT * FROM transactions WHERE state = 'OPEN'
            """;

    /** Tests are no service, nor is what was refused. */
    private static final String SERVED =
            """
            SELECT id FROM transactions
            WHERE station_id = :station AND evse = :number AND verdict = 'ACCEPTED'
              AND flags NOT LIKE '%TEST%' AND flags NOT LIKE '%QUARANTINED%'
            LIMIT 1
            """;

    private TransactionPages() {}

    static boolean hasServed(Sql sql, StationId station, int connector) {
        return sql.createQuery(SERVED)
                .bind("station", station.value())
                .bind("number", connector)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Those that ended after a moment, and those that still run. */
    static List<Transaction> runningSince(Sql sql, Instant from) {
        return sql.createQuery(LATELY)
                .bind("from", from.toEpochMilli())
                .map(TransactionRow::read)
                .list();
    }

    static List<Transaction> page(Sql sql, TransactionFilter filter, long before, int limit) {
        var text = new StringBuilder(PAGE);
        var station = filter.station();
        var tag = filter.tag();
        if (station != null) {
            text.append(OF_STATION);
        }
        if (tag != null) {
            text.append(OF_TAG);
        }
        if (filter.person() != null) {
            text.append(OF_PERSON);
        }
        if (filter.open() != null) {
            text.append(filter.open() ? STILL_OPEN : ENDED);
        }
        if (filter.flagged() != null) {
            text.append(filter.flagged() ? FLAGGED : NOT_FLAGGED);
        }
        var query = sql.createQuery(text.append(NEWEST_FIRST).toString());
        if (station != null) {
            query.bind("station", station.value());
        }
        if (tag != null) {
            query.bind("tag", tag.key());
        }
        if (filter.person() != null) {
            query.bind("person", filter.person());
        }
        return query.bind("before", before).bind("limit", limit).map(TransactionRow::read).list();
    }

    /** Those whose latest change lies behind {@code after}, in the order of their changes. */
    static List<TransactionChange> changes(Sql sql, long after, long settled, int limit) {
        return sql.createQuery(CHANGES)
                .bind("after", after)
                .bind("settled", settled)
                .bind("limit", limit)
                .map((row, context) ->
                        new TransactionChange(
                                row.getLong("changed"), TransactionRow.read(row, context)))
                .list();
    }
}
