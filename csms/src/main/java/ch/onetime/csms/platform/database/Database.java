package ch.onetime.csms.platform.database;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to the tables. A write is kept when its future completes; reads see one snapshot.
 * Works are SQL alone: a work that asks for another work would wait for itself, and is refused.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();
    private static final int IDS_AT_ONCE = 10_000;
    private static final int WIRE_NUMBERS_AT_ONCE = 50; // few, because a restart skips the rest
    private static final int CHANGES_AT_ONCE = 1_000_000;
    private static final int JUMP = 1_000_000;

    private final FolderLock lock;
    private final Engine engine;
    private final Changes changes;
    private final Sequence ids;
    private final Map<WireCounter, Sequence> wireNumbers = new EnumMap<>(WireCounter.class);

    public static Database open(DatabaseConfig config) {
        return open(config, InstantSource.system());
    }

    /**
     * Locks the data folder, brings the tables up to date and makes sure that commits are durable.
     *
     * @throws DatabaseRefused with a sentence that says what to do
     */
    public static Database open(DatabaseConfig config, InstantSource clock) {
        var vitals = new Vitals(clock);
        var url = config.url();
        var file = new SqliteFile(config.dataFolder().resolve("onetime.db"));
        return open(
                config,
                changes ->
                        url == null
                                ? Sqlite.open(file, changes, vitals)
                                : Postgres.open(config, url, changes, vitals));
    }

    static Database open(DatabaseConfig config, Function<Changes, Engine> engine) {
        var lock = FolderLock.take(config.dataFolder());
        try {
            return new Database(lock, engine, config);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Database(FolderLock lock, Function<Changes, Engine> opener, DatabaseConfig config) {
        this.lock = lock;
        changes = new Changes(sequence("changed", CHANGES_AT_ONCE));
        ids = sequence("id", IDS_AT_ONCE);
        for (var counter : WireCounter.values()) {
            wireNumbers.put(counter, sequence(counter.row(), WIRE_NUMBERS_AT_ONCE));
        }
        engine = opener.apply(changes);
        try {
            write(Lane.BULK, 0, sql -> Counters.start(sql, config.firstWireNumber()));
            if (config.afterRestore()) {
                jumpAfterRestore();
            }
            changes.start();
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /**
     * Completes after COMMIT. Works of the same key and lane run in the order they came, one at a
     * time. What hangs on this future runs on a writer: it must not block, or be {@code ...Async}.
     */
    public <T extends @Nullable Object> CompletableFuture<T> submit(
            Lane lane, long key, Work<T> work) {
        var job = new Job<>(lane, work);
        engine.write(key, job);
        return job.promise();
    }

    /**
     * Writes and waits for the COMMIT.
     *
     * @throws DatabaseAway when trying again later is right; else what the work threw comes out
     */
    public <T extends @Nullable Object> T write(Lane lane, long key, Work<T> work) {
        mustBeOutside();
        return Waiting.on(submit(lane, key, work));
    }

    /** Reads one snapshot, which shows every write that has completed. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        mustBeOutside();
        return engine.read(work);
    }

    /** A new row number: never given before, taken before the work that uses it. */
    public long nextId() {
        mustBeOutside();
        mustBeThere();
        return ids.next();
    }

    /** A new number to tell chargers, from 1 to 2,147,483,647. */
    public long nextWireNumber(WireCounter counter) {
        mustBeOutside();
        mustBeThere();
        var number = wireNumbers(counter).next();
        if (number > Integer.MAX_VALUE) {
            throw new IllegalStateException("All numbers for " + counter + " have been given.");
        }
        return number;
    }

    /** After a restore chargers still hold newer numbers than the tables know: leap over them. */
    public void jumpAfterRestore() {
        write(Lane.PEOPLE, 0, sql -> Counters.jump(sql, JUMP));
        wireNumbers.values().forEach(Sequence::forget);
        LOG.info("After the restore, numbers told to chargers go on {} higher.", JUMP);
    }

    /** Changes up to this number are visible to every read that begins from now on. */
    public long settled() {
        return changes.settled();
    }

    public Health health() {
        return engine.health();
    }

    public String engine() {
        return engine.name();
    }

    /** Whether this thread is running a work: then it must not wait for anything. */
    public static boolean insideWork() {
        return INSIDE.isBound();
    }

    /** Commits what waits, refuses what comes later, and frees the data folder. */
    @Override
    public void close() {
        engine.close();
        lock.close();
    }

    /** A scope in which {@link #insideWork} is true. */
    static ScopedValue.Carrier inside() {
        return ScopedValue.where(INSIDE, true);
    }

    private Sequence sequence(String name, int size) {
        return new Sequence(
                size, () -> submit(Lane.CHARGERS, 0, sql -> Counters.reserve(sql, name, size)));
    }

    private Sequence wireNumbers(WireCounter counter) {
        return Objects.requireNonNull(wireNumbers.get(counter));
    }

    /** A number whose work must fail is wasted, and there are only so many until the next block. */
    private void mustBeThere() {
        if (engine.health() instanceof Health.Away(_, var why)) {
            throw new DatabaseAway("The database is away: " + why);
        }
    }

    private static void mustBeOutside() {
        if (insideWork()) {
            throw new IllegalStateException(
                    "A database work asked for another one and would wait for itself.");
        }
    }
}
