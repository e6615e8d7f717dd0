package ch.onetime.csms.platform.database;

import static ch.onetime.csms.Eventually.DEADLINE;
import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.platform.database.Lane.CHARGERS;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is special about SQLite in the data folder. */
@Timeout(60)
class SqliteTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir Path folder;
    private SmallDisk disk;
    private Database database;

    @BeforeEach
    void open() {
        disk = new SmallDisk(folder);
        database = disk.open(DatabaseConfig.in(folder), InstantSource.fixed(NOON));
        database.write(
                CHARGERS,
                0,
                sql -> sql.handle().execute("CREATE TABLE blobs (id INTEGER PRIMARY KEY, b BLOB)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_full_disk_refuses_writes_for_now_and_comes_back_by_itself() throws SQLException {
        disk.fill();
        assertThatThrownBy(() -> store(1, 1_000_000))
                .isInstanceOf(DatabaseAway.class)
                .hasMessageContaining("full");
        assertThat(database.health()).isInstanceOfSatisfying(Health.Away.class, this::sinceNoon);
        assertThat(stored()).isZero();

        disk.makeRoom();
        eventually("it is back", () -> database.health() instanceof Health.Up);
        store(1, 1_000_000);
        assertThat(stored()).isOne();
    }

    @Test
    void an_outage_uses_up_no_row_numbers() throws SQLException {
        disk.fill();
        assertThatThrownBy(() -> store(1, 1_000_000)).isInstanceOf(DatabaseAway.class);
        assertThatThrownBy(() -> database.nextId()).isInstanceOf(DatabaseAway.class);

        disk.makeRoom();
        eventually("it is back", () -> database.health() instanceof Health.Up);
        assertThat(database.nextId()).isOne();
    }

    @Test
    void every_work_that_shares_a_failed_commit_hears_of_it() throws SQLException {
        disk.fill();
        var writes =
                IntStream.range(0, 100)
                        .mapToObj(
                                id -> database.submit(CHARGERS, id, sql -> insert(sql, id, 50_000)))
                        .toList();
        assertThat(writes)
                .allSatisfy(write ->
                        assertThat(write)
                                .failsWithin(DEADLINE)
                                .withThrowableThat()
                                .withCauseInstanceOf(DatabaseAway.class));
        assertThat(stored()).isZero();
    }

    @Test
    void a_work_that_undoes_the_shared_transaction_is_found_out() {
        assertThatThrownBy(
                        () -> database.write(CHARGERS, 1, sql -> sql.handle().execute("ROLLBACK")))
                .isInstanceOf(DatabaseAway.class)
                .hasMessageContaining("ended the transaction");
        store(2, 10);
        assertThat(stored()).isOne();
    }

    @Test
    void slow_reads_do_not_stall_other_virtual_threads() throws Exception {
        var slow = 2 * Runtime.getRuntime().availableProcessors();
        var readers =
                IntStream.range(0, slow)
                        .mapToObj(_ -> Thread.startVirtualThread(this::readSlowly))
                        .toList();
        var others = 0;
        while (readers.stream().anyMatch(Thread::isAlive)) {
            Thread.startVirtualThread(() -> {}).join();
            others++;
        }
        assertThat(others).isGreaterThan(50);
    }

    @Test
    void a_write_does_not_wait_for_a_slow_read() throws Exception {
        var reading = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var reader =
                supplyAsync(
                        () ->
                                database.read(sql -> {
                                    var before = stored(sql);
                                    reading.countDown();
                                    return await(written) && before == stored(sql);
                                }),
                        Thread::startVirtualThread);
        await(reading);
        store(1, 10);
        assertThat(reader).isNotDone();
        written.countDown();
        assertThat(reader).succeedsWithin(DEADLINE).as("it sees what was there").isEqualTo(true);
    }

    @Test
    void the_log_of_writes_does_not_grow_without_end() throws Exception {
        for (var id = 0; id < 60; id++) {
            store(id, 1_000_000);
        }
        assertThat(Files.size(folder.resolve("onetime.db-wal"))).isLessThan(65 << 20);
    }

    @Test
    void another_program_that_holds_the_file_for_long_makes_writes_fail_not_hang()
            throws SQLException {
        try (var other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("onetime.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store(1, 10)).isInstanceOf(DatabaseAway.class);
        }
        eventually("it is back", () -> database.health() instanceof Health.Up);
        store(1, 10);
    }

    private void sinceNoon(Health.Away away) {
        assertThat(away.since()).isEqualTo(NOON);
    }

    private void readSlowly() {
        database.read(sql ->
                sql.createQuery(
                                """
                                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000)
                                SELECT count(*) FROM n
                                """)
                        .mapTo(Long.class)
                        .one());
    }

    private void store(int id, int bytes) {
        database.write(CHARGERS, id, sql -> insert(sql, id, bytes));
    }

    private static int insert(Sql sql, int id, int bytes) {
        return sql.createUpdate("INSERT INTO blobs (id, b) VALUES (:id, zeroblob(:bytes))")
                .bind("id", id)
                .bind("bytes", bytes)
                .execute();
    }

    private long stored() {
        return database.read(SqliteTest::stored);
    }

    private static long stored(Sql sql) {
        return sql.createQuery("SELECT count(*) FROM blobs").mapTo(Long.class).one();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(DEADLINE.toSeconds(), SECONDS);
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
