package ch.onetime.csms.charging;

import ch.onetime.csms.access.Charges;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Period;
import ch.onetime.csms.charging.ChargingEvent.TransactionChanged;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * Charges follow when it turns out that a card or a bay had changed hands before they began. What a
 * person has said by hand stays: they knew better.
 */
public final class Belongings implements Charges {
    /** Only where the plug is enough, a bay tells whose it is. */
    private static final String AT_BAY =
            """
            SELECT * FROM transactions
            WHERE bay_id = :bay AND bay_mode = 'PLUG' AND started_at >= :from AND started_at < :to
              AND (person_by IS NULL OR person_by <> 'BY_HAND')
            """;

    private static final String WITH_CARD =
            """
            SELECT * FROM transactions
            WHERE tag_key = :key AND started_at >= :from AND started_at < :to
              AND (person_by IS NULL OR person_by <> 'BY_HAND')
            """;

    /** What is nobody's now, somebody has to look at. */
    private static final String MOVE =
            """
            UPDATE transactions SET person_id = :person, person_by = :by, changed = :changed,
                checked_at = CASE WHEN :isNobodys THEN NULL ELSE checked_at END
            WHERE id = :id AND (person_by IS NULL OR person_by <> 'BY_HAND')
            """;

    private final Events events;

    public Belongings(Events events) {
        this.events = events;
    }

    @Override
    public Set<Long> bayChangedHands(Sql sql, long bay, Period period) {
        return moveAll(sql, within(sql.createQuery(AT_BAY).bind("bay", bay), period));
    }

    @Override
    public Set<Long> cardChangedHands(Sql sql, IdTag card, Period period) {
        return moveAll(sql, within(sql.createQuery(WITH_CARD).bind("key", card.key()), period));
    }

    @Override
    public void moved(Set<Long> charges) {
        charges.forEach(id -> events.publish(new TransactionChanged(id)));
    }

    private record Known(Transaction transaction, boolean plugIsEnough) {}

    private static List<Known> within(Query query, Period period) {
        var until = period.until();
        return query.bind("from", period.from().toEpochMilli())
                .bind("to", until == null ? Long.MAX_VALUE : until.toEpochMilli())
                .map((row, context) ->
                        new Known(
                                TransactionRow.read(row, context),
                                "PLUG".equals(row.getString("bay_mode"))))
                .list();
    }

    private static Set<Long> moveAll(Sql sql, List<Known> charges) {
        return charges.stream()
                .filter(one -> move(sql, one))
                .map(one -> one.transaction().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** False: it is whose it was, or somebody has just said whose it is. */
    private static boolean move(Sql sql, Known known) {
        var transaction = known.transaction();
        var whose = Owners.whose(sql, transaction, known.plugIsEnough());
        if (Objects.equals(whose, transaction.whose())) {
            return false;
        }
        return sql.createUpdate(MOVE)
                        .bind("id", transaction.id())
                        .bind("person", whose == null ? null : whose.person())
                        .bind("by", whose == null ? null : whose.by().name())
                        .bind("isNobodys", whose == null)
                        .bind("changed", sql.changed())
                        .execute()
                == 1;
    }
}
