package ch.onetime.csms.platform.database;

import org.jspecify.annotations.Nullable;

/** What SQLite and PostgreSQL do differently. */
sealed interface Engine extends AutoCloseable permits Sqlite, Postgres {
    String name();

    /** Keeps the promise of the job after COMMIT. Jobs of one key and lane run in order. */
    void write(long key, Job<?> job);

    /** Runs on one snapshot, in the caller's thread or in another. */
    <T extends @Nullable Object> T read(Work<T> work);

    Health health();

    /** Finishes what waits. */
    @Override
    void close();
}
