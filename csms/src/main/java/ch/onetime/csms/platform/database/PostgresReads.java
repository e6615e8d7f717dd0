package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads from PostgreSQL in the caller's own thread, each on one snapshot. */
final class PostgresReads implements AutoCloseable {
    private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

    private final PostgresPool pool;
    private final PostgresReturn comeback;
    private volatile boolean closed;

    PostgresReads(PostgresPool pool, PostgresReturn comeback) {
        this.pool = pool;
        this.comeback = comeback;
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        if (closed) {
            throw new DatabaseAway("The database is closing.");
        }
        var job = new Job<>(Lane.PEOPLE, work);
        Database.inside().run(() -> read(job));
        return Waiting.on(job.promise());
    }

    /**
     * A read may always be repeated; connections that died while idle are not worth a word. One
     * that still fails, because it was too slow or too many others read, fails alone: whether the
     * server is away is found by looking.
     */
    private void read(Job<?> job) {
        var began = System.nanoTime();
        var fault = attempt(job);
        while (fault != null && System.nanoTime() - began < STALE_NANOS) {
            pool.discardIdle();
            fault = attempt(job);
        }
        if (fault == null) {
            job.tell();
        } else {
            comeback.lookSoon();
            job.fail(new DatabaseAway("The database did not answer: " + fault.getMessage(), fault));
        }
    }

    /** What went wrong with the server, if something did. */
    private @Nullable Exception attempt(Job<?> job) {
        try (var transaction = pool.begin()) {
            var fault = PostgresFault.inRead(job.run(transaction.sql()));
            if (fault == null) {
                transaction.rollBack(); // a read has nothing to keep
            }
            return fault;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    @Override
    public void close() {
        closed = true;
        pool.close();
    }
}
