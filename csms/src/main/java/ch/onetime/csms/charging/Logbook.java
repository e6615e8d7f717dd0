package ch.onetime.csms.charging;

import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.charging.TransactionSearch.Sum;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;

/** All transactions, to be searched and counted by people. */
public final class Logbook {
    private final Database database;

    public Logbook(Database database) {
        this.database = database;
    }

    /**
     * @param skipped how many of the first ones are left out
     */
    public List<Transaction> page(TransactionSearch search, Order order, long skipped, int limit) {
        return database.read(sql -> SearchSql.page(sql, search, order, skipped, limit));
    }

    public Sum sum(TransactionSearch search) {
        return database.read(sql -> SearchSql.sum(sql, search));
    }

    /** What began at a station before a moment, the latest first. */
    public List<Transaction> startedBefore(StationId station, Instant before, int limit) {
        return database.read(sql -> SearchSql.startedBefore(sql, station.value(), before, limit));
    }

    /** What ended at a station before a moment, the latest end first. */
    public List<Transaction> stoppedBefore(StationId station, Instant before, int limit) {
        return database.read(sql -> SearchSql.stoppedBefore(sql, station.value(), before, limit));
    }
}
