package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.time.Duration;

/** One of several writers to PostgreSQL: one work, one transaction, because one error spoils it. */
final class PostgresWriter implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Backlog backlog;
    private final PostgresPool pool;
    private final Changes changes;
    private final PostgresReturn comeback;
    private final Thread thread;

    PostgresWriter(Backlog backlog, PostgresPool pool, Changes changes, PostgresReturn comeback) {
        this.backlog = backlog;
        this.pool = pool;
        this.changes = changes;
        this.comeback = comeback;
        this.thread =
                Thread.ofVirtual()
                        .name("database-writer")
                        .start(() -> Database.inside().run(this::serve));
    }

    void add(Job<?> job) {
        backlog.add(job);
    }

    private void serve() {
        while (true) {
            var job = backlog.take(Duration.ofHours(1));
            if (job != null) {
                write(job);
            } else if (backlog.isClosed()) {
                return;
            }
        }
    }

    private void write(Job<?> job) {
        var began = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            switch (attempt(job)) {
                case Attempt.Certain() -> {
                    job.tell();
                    return;
                }
                case Attempt.Refused(var why) -> {
                    job.fail(why);
                    return;
                }
                case Attempt.Collided(var why) -> {
                    if (attempt == ATTEMPTS) {
                        job.fail(new DatabaseAway("Others kept changing the same rows.", why));
                        return;
                    }
                }
                case Attempt.NothingKept(var why) -> {
                    // Connections may have died long ago, while idle; then fresh ones will do.
                    if (attempt == ATTEMPTS || System.nanoTime() - began > STALE_NANOS) {
                        away(job, why);
                        return;
                    }
                    pool.discardIdle();
                }
                case Attempt.Unknown(var why) -> {
                    away(job, why);
                    return;
                }
            }
        }
    }

    private Attempt attempt(Job<?> job) {
        try (var running = changes.begin();
                var transaction = pool.begin()) {
            var error = job.run(transaction.sql().numbering(running));
            return error == null ? commit(transaction, running) : failed(error);
        } catch (RuntimeException e) {
            return new Attempt.NothingKept(e);
        }
    }

    private Attempt commit(PostgresPool.Transaction transaction, Changes.Running running) {
        try {
            transaction.commit();
            return new Attempt.Certain();
        } catch (SQLException e) {
            if (PostgresFault.conflictIn(e) != null) {
                return new Attempt.Collided(e);
            }
            if (PostgresFault.in(e) == null) {
                return new Attempt.Refused(e);
            }
            comeback.settleLater(running.hold());
            return new Attempt.Unknown(e);
        }
    }

    private static Attempt failed(Throwable error) {
        var conflict = PostgresFault.conflictIn(error);
        if (conflict != null) {
            return new Attempt.Collided(conflict);
        }
        var fault = PostgresFault.in(error);
        return fault == null ? new Attempt.Certain() : new Attempt.NothingKept(fault);
    }

    private void away(Job<?> job, Exception why) {
        comeback.isAway(why);
        job.fail(new DatabaseAway("The database is away: " + why.getMessage(), why));
    }

    @Override
    public void close() {
        backlog.close();
        Threads.join(thread);
    }
}
