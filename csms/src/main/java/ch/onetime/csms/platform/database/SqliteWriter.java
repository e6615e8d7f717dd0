package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to SQLite. It takes what is waiting, runs it in one transaction and
 * commits once, so the disk is asked to flush once for many works.
 *
 * <p>Works are expected to succeed and run without savepoints. When one throws, the group is rolled
 * back and run again with a savepoint each, so that it fails alone.
 */
final class SqliteWriter implements AutoCloseable {
    private static final int WAITING_AT_MOST = 20_000;
    private static final int GROUP_AT_MOST = 256;
    private static final long GROUP_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SqliteFile file;
    private final Changes changes;
    private final Vitals vitals;
    private final Backlog backlog = new Backlog(new AtomicInteger(), WAITING_AT_MOST);
    private final List<Job<?>> group = new ArrayList<>(GROUP_AT_MOST);
    private final Thread thread;
    private @Nullable SqliteSession session;

    SqliteWriter(SqliteFile file, Changes changes, Vitals vitals) {
        this.file = file;
        this.changes = changes;
        this.vitals = vitals;
        this.thread =
                Thread.ofPlatform()
                        .name("database-writer")
                        .daemon()
                        .start(() -> Database.inside().run(this::serve));
    }

    void add(Job<?> job) {
        backlog.add(job);
    }

    private void serve() {
        while (true) {
            var job = backlog.take(PATIENCE);
            if (job != null) {
                writeGroup(job);
            } else if (backlog.isClosed()) {
                drop();
                return;
            } else if (vitals.away()) {
                writeGroup(new Job<>(Lane.BULK, Counters::probe));
            }
        }
    }

    /** Either every job of the group gets its certain outcome, or every one hears "away". */
    private void writeGroup(Job<?> first) {
        group.add(first); // before anything can fail, so that it hears of it
        try (var running = changes.begin()) {
            var open = session();
            open.sql().numbering(running);
            open.begin();
            if (!runTogether(open)) {
                open.restart();
                runApart(open);
            }
            open.commit();
            vitals.isUp();
        } catch (SQLException | RuntimeException e) {
            vitals.isAway(String.valueOf(e.getMessage()));
            drop();
            var away = new DatabaseAway("The database is away: " + e.getMessage(), e);
            group.forEach(job -> job.fail(away));
            group.clear();
        }
        group.forEach(Job::tell);
        group.clear();
    }

    /** Takes and runs jobs until there are enough; false as soon as one throws. */
    private boolean runTogether(SqliteSession open) throws SQLException {
        var until = System.nanoTime() + GROUP_NANOS;
        Job<?> job = group.getFirst();
        while (job != null) {
            var error = job.run(open.sql());
            if (error != null) {
                throwIfAway(error);
                return false;
            }
            job = more(until) ? backlog.poll() : null;
            if (job != null) {
                group.add(job);
            }
        }
        return true;
    }

    private void runApart(SqliteSession open) throws SQLException {
        for (var job : group) {
            open.savepoint();
            var error = job.run(open.sql());
            if (error == null) {
                open.release();
            } else {
                throwIfAway(error);
                open.rollBackToSavepoint();
            }
        }
    }

    private boolean more(long until) {
        return group.size() < GROUP_AT_MOST && System.nanoTime() < until;
    }

    private static void throwIfAway(Throwable error) throws SQLException {
        var fault = SqliteFile.faultIn(error);
        if (fault != null) {
            throw fault;
        }
    }

    private SqliteSession session() throws SQLException {
        if (session == null) {
            session = new SqliteSession(file.openWriter());
        }
        return session;
    }

    private void drop() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    @Override
    public void close() {
        backlog.close();
        Threads.join(thread);
    }
}
