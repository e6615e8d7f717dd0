package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.charging.TransactionSearch.Kind;
import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.charging.TransactionSearch.Place;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** The transactions table, searched. */
final class SearchSql {
    private static final String SUM =
            """
            SELECT COUNT(*) AS all_of_them,
                COALESCE(SUM(CASE WHEN state = 'OPEN' THEN 1 ELSE 0 END), 0) AS still_open,
                COALESCE(SUM(energy_mwh), 0) AS energy
            FROM transactions
            """;

    private static final String STARTED_BEFORE =
            """
            SELECT * FROM transactions WHERE station_id = :station AND started_at < :before
            ORDER BY started_at DESC, id DESC LIMIT :limit
            """;

    private static final String STOPPED_BEFORE =
            """
            SELECT * FROM transactions WHERE station_id = :station AND stopped_at < :before
            ORDER BY stopped_at DESC, id DESC LIMIT :limit
            """;

    private SearchSql() {}

    static List<Transaction> page(
            Sql sql, TransactionSearch search, Order order, long skipped, int limit) {
        var where = new Where(search);
        var text =
                "SELECT * FROM transactions"
                        + where
                        + order(order)
                        + " LIMIT :limit OFFSET :skipped";
        return where.bound(sql.createQuery(text))
                .bind("limit", limit)
                .bind("skipped", skipped)
                .map(TransactionRow::read)
                .list();
    }

    static TransactionSearch.Sum sum(Sql sql, TransactionSearch search) {
        var where = new Where(search);
        return where.bound(sql.createQuery(SUM + where))
                .map((row, context) ->
                        new TransactionSearch.Sum(
                                row.getLong("all_of_them"),
                                row.getLong("still_open"),
                                new Energy(row.getLong("energy"))))
                .one();
    }

    static List<Transaction> startedBefore(Sql sql, long station, Instant before, int limit) {
        return before(sql, STARTED_BEFORE, station, before, limit);
    }

    static List<Transaction> stoppedBefore(Sql sql, long station, Instant before, int limit) {
        return before(sql, STOPPED_BEFORE, station, before, limit);
    }

    private static List<Transaction> before(
            Sql sql, String text, long station, Instant before, int limit) {
        return sql.createQuery(text)
                .bind("station", station)
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .map(TransactionRow::read)
                .list();
    }

    private static String order(Order order) {
        return switch (order) {
            case NEWEST -> " ORDER BY started_at DESC, id DESC";
            case OLDEST -> " ORDER BY started_at, id";
            case MOST_ENERGY -> " ORDER BY COALESCE(energy_mwh, -1) DESC, id DESC";
        };
    }

    /** The conditions of a search, and what they are about. */
    private static final class Where {
        private final StringBuilder text = new StringBuilder(" WHERE 1 = 1");
        private final Map<String, Object> values = new HashMap<>();
        private final List<String> tags;
        private final List<Long> people;

        Where(TransactionSearch search) {
            var from = search.from();
            var to = search.to();
            var place = search.place();
            var cards = search.tags();
            var owners = search.people();
            tags = cards == null ? List.of() : cards.stream().map(IdTag::key).toList();
            people = owners == null ? List.of() : List.copyOf(owners);
            if (from != null) {
                and("started_at >= :from", "from", from.toEpochMilli());
            }
            if (to != null) {
                and("started_at < :to", "to", to.toEpochMilli());
            }
            if (place != null) {
                at(place);
            }
            if (cards != null || owners != null) {
                text.append(" AND (1 = 0")
                        .append(tags.isEmpty() ? "" : " OR tag_key IN (<tags>)")
                        .append(people.isEmpty() ? "" : " OR person_id IN (<people>)")
                        .append(')');
            }
            text.append(condition(search.kind()));
        }

        Query bound(Query query) {
            values.forEach(query::bind);
            if (!tags.isEmpty()) {
                query.bindList("tags", tags);
            }
            return people.isEmpty() ? query : query.bindList("people", people);
        }

        @Override
        public String toString() {
            return text.toString();
        }

        private void at(Place place) {
            switch (place) {
                case Place.AtBay(var bay) -> and("bay_id = :bay", "bay", bay);
                case Place.WithSocket(var station, var connector) -> {
                    and("station_id = :station", "station", station.value());
                    and("evse = :evse", "evse", connector);
                }
            }
        }

        private void and(String condition, String name, Object value) {
            text.append(" AND ").append(condition);
            values.put(name, value);
        }

        private static String condition(Kind kind) {
            return switch (kind) {
                case ALL -> "";
                case OPEN -> " AND state = 'OPEN'";
                case ENDED -> " AND state <> 'OPEN'";
                case FLAGGED -> " AND flags <> ''";
            };
        }
    }
}
