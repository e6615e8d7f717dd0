package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few platform threads that read. SQLite's native calls hold the thread they run on, so on
 * virtual threads two slow reads would stop everybody else.
 */
final class SqliteReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteReaders.class);
    private static final int READERS = 3;
    private static final int WAITING_AT_MOST = 5_000;
    private static final Job<@Nullable Void> STOP = new Job<>(Lane.BULK, _ -> null);

    private final SqliteFile file;
    private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    SqliteReaders(SqliteFile file) {
        this.file = file;
        for (var number = 1; number <= READERS; number++) {
            threads.add(
                    Thread.ofPlatform()
                            .name("database-reader-" + number)
                            .daemon()
                            .start(() -> Database.inside().run(this::serve)));
        }
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        var job = new Job<>(Lane.PEOPLE, work);
        if (!waiting.offer(job)) {
            throw new DatabaseAway("The database is busy: too many reads are waiting.");
        }
        if (closed && waiting.remove(job)) {
            throw new DatabaseAway("The database is closing.");
        }
        return Waiting.on(job.promise());
    }

    private void serve() {
        SqliteSession session = null;
        try {
            for (var job = waiting.take(); job != STOP; job = waiting.take()) {
                session = read(session, job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(session);
        }
    }

    /** Gives back the session for the next job, or null when it failed and a new one is needed. */
    private @Nullable SqliteSession read(@Nullable SqliteSession session, Job<?> job) {
        var open = session;
        try {
            open = open == null ? new SqliteSession(file.openReader()) : open;
            open.begin();
            var fault = SqliteFile.faultInRead(job.run(open.sql()));
            open.commit();
            if (fault != null) {
                throw fault;
            }
            job.tell();
            return open;
        } catch (SQLException | RuntimeException e) {
            job.fail(new DatabaseAway("The database is away: " + e.getMessage(), e));
        } catch (Error e) { // this thread goes on: who waits must hear of it, others be served
            LOG.error("A read failed.", e);
            job.fail(new DatabaseAway("The database cannot be read: " + e, e));
        }
        close(open);
        return null;
    }

    private static void close(@Nullable SqliteSession session) {
        if (session != null) {
            session.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (var _ : threads) {
                waiting.put(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Threads::join);
    }
}
