package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Watches for PostgreSQL to return. Afterwards it settles commits that broke off in the middle: the
 * server may still be at them, so their change numbers stay open while any transaction runs that
 * began before we came back.
 */
final class PostgresReturn implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;
    private static final long NOT_SEEN = -1;

    private static final String NOW =
            "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)";
    private static final String OLDEST =
            """
            SELECT coalesce(min(CAST(extract(epoch FROM xact_start) * 1000000 AS BIGINT)), :now)
            FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'onetime'
              AND pid <> pg_backend_pid()
            """;

    private final PostgresPool pool;
    private final Vitals vitals;
    private final Map<Changes.Running, Long> uncertain = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean suspected;

    PostgresReturn(PostgresPool pool, Vitals vitals) {
        this.pool = pool;
        this.vitals = vitals;
        this.thread =
                Thread.ofVirtual()
                        .name("database-return")
                        .start(() -> Database.inside().run(this::watch));
    }

    void isAway(Exception why) {
        vitals.isAway(String.valueOf(why.getMessage()));
        bell.release();
    }

    /** Something failed that may have been its own fault. */
    void lookSoon() {
        suspected = true;
        bell.release();
    }

    void settleLater(Changes.Running running) {
        uncertain.put(running, NOT_SEEN);
        bell.release();
    }

    private void watch() {
        try {
            while (!closed) {
                if (suspected || vitals.away() || !uncertain.isEmpty()) {
                    suspected = false;
                    look();
                    bell.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                } else {
                    bell.acquire();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (var transaction = pool.begin()) {
            Counters.probe(transaction.sql());
            settle(transaction.sql());
            transaction.rollBack();
            vitals.isUp();
        } catch (SQLException | RuntimeException e) {
            vitals.isAway(String.valueOf(e.getMessage()));
        }
    }

    private void settle(Sql sql) {
        var known = List.copyOf(uncertain.keySet()); // before asking the time
        var now = sql.createQuery(NOW).mapTo(Long.class).one();
        var oldest = sql.createQuery(OLDEST).bind("now", now).mapTo(Long.class).one();
        for (var running : known) {
            uncertain.replace(running, NOT_SEEN, now);
            if (uncertain.getOrDefault(running, now) < oldest) {
                uncertain.remove(running);
                running.release();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.release();
        Threads.join(thread);
    }
}
