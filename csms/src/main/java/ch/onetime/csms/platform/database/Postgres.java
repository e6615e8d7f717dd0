package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL by its address. The server groups commits by itself, so several writers run side by
 * side; works of one key always go to the same writer, and so stay in order.
 */
final class Postgres implements Engine {
    static final int WRITERS = 16;
    private static final int WAITING_AT_MOST = 20_000;

    private final PostgresPool writes;
    private final Vitals vitals;
    private final PostgresReturn comeback;
    private final PostgresReads reads;
    private final List<PostgresWriter> writers;

    private Postgres(PostgresAddress address, Changes changes, Vitals vitals) {
        this.vitals = vitals;
        this.writes = PostgresPool.forWrites(address, WRITERS);
        this.comeback = new PostgresReturn(writes, vitals);
        this.reads = new PostgresReads(PostgresPool.forReads(address), comeback);
        var waiting = new AtomicInteger();
        this.writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(_ -> new Backlog(waiting, WAITING_AT_MOST))
                        .map(backlog -> new PostgresWriter(backlog, writes, changes, comeback))
                        .toList();
    }

    static Postgres open(DatabaseConfig config, String url, Changes changes, Vitals vitals) {
        var address = PostgresAddress.of(url);
        try {
            var source = address.source(PostgresAddress.SCHEMA_PATIENCE);
            if (!config.allowUnsafe()) {
                address.assertDurable(source);
            }
            Schema.bringUpToDate(source, "BIGINT");
        } catch (SQLException e) {
            throw address.refusal(e);
        }
        return new Postgres(address, changes, vitals);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void write(long key, Job<?> job) {
        if (vitals.health() instanceof Health.Away(_, var why)) {
            job.fail(new DatabaseAway("The database is away: " + why));
            return;
        }
        writers.get(Math.floorMod(Long.hashCode(key * 0x9E3779B97F4A7C15L), WRITERS)).add(job);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        if (vitals.health() instanceof Health.Away(_, var why)) {
            throw new DatabaseAway("The database is away: " + why);
        }
        return reads.read(work);
    }

    @Override
    public Health health() {
        return vitals.health();
    }

    @Override
    public void close() {
        writers.forEach(PostgresWriter::close);
        comeback.close();
        reads.close();
        writes.close();
    }
}
