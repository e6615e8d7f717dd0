package ch.onetime.csms.platform.database;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.platform.database.Lane.CHARGERS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is special about PostgreSQL: it can be lost and found, and works run side by side. */
@Timeout(90)
class PostgresTest {
    private static final int READERS = 8;

    @TempDir Path folder;

    @Test
    void a_server_that_goes_and_returns_is_found_again_with_everything_confirmed()
            throws Exception {
        try (var server = new StoppableServer();
                var database = Database.open(DatabaseConfig.in(folder).at(server.url()))) {
            createNotes(database);
            note(database, 1);
            server.stop();
            assertThatThrownBy(() -> note(database, 2)).isInstanceOf(DatabaseAway.class);
            assertThat(database.health()).isInstanceOf(Health.Away.class);
            assertThatThrownBy(() -> count(database)).isInstanceOf(DatabaseAway.class);

            server.start();
            eventually("it is back", () -> database.health() instanceof Health.Up);
            note(database, 3);
            assertThat(count(database)).isEqualTo(2);
        }
    }

    @Test
    void a_silent_network_fails_writes_within_ten_seconds_and_settles_what_was_uncertain()
            throws Exception {
        var url = freshUrl();
        try (var cable = new Cable(portOf(url));
                var database = Database.open(DatabaseConfig.in(folder).at(through(cable, url)))) {
            createNotes(database);
            var numbered = new CountDownLatch(1);
            var pulled = new CountDownLatch(1);
            var write =
                    database.submit(
                            CHARGERS,
                            1,
                            sql -> {
                                insert(sql, 1);
                                sql.changed();
                                numbered.countDown();
                                await(pulled);
                                return 1;
                            });
            await(numbered);
            cable.pull();
            var settled = database.settled();
            pulled.countDown();
            assertThat(write)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(DatabaseAway.class);
            assertThat(database.settled()).as("while nobody knows").isEqualTo(settled);

            cable.mend();
            cable.cut();
            eventually("it is back", () -> database.health() instanceof Health.Up);
            eventually("something settled", () -> database.settled() > settled);
            note(database, 2);
        }
    }

    @Test
    void connections_that_died_while_idle_are_replaced_without_anybody_noticing() throws Exception {
        var url = freshUrl();
        try (var cable = new Cable(portOf(url));
                var database = Database.open(DatabaseConfig.in(folder).at(through(cable, url)))) {
            createNotes(database);
            note(database, 1);
            cable.cut();
            note(database, 2);
            assertThat(count(database)).isEqualTo(2);
        }
    }

    @Test
    void a_read_that_finds_all_connections_taken_fails_alone() throws Exception {
        try (var database = Database.open(TestEngine.POSTGRES.fresh(folder))) {
            createNotes(database);
            var enough = new CountDownLatch(1);
            var readers =
                    IntStream.range(0, READERS).mapToObj(_ -> reader(database, enough)).toList();
            assertThatThrownBy(() -> count(database)).isInstanceOf(DatabaseAway.class);
            assertThat(database.health()).isEqualTo(new Health.Up());
            note(database, 1);
            enough.countDown();
            for (var reader : readers) {
                reader.join();
            }
            assertThat(count(database)).isOne();
        }
    }

    @Test
    void works_that_collide_run_again_until_both_are_kept() throws Exception {
        var config = TestEngine.POSTGRES.fresh(folder);
        try (var database = Database.open(config)) {
            createNotes(database);
            note(database, 1);
            note(database, 2);
            var together = new CyclicBarrier(2);
            var left = database.submit(CHARGERS, 1, sql -> bothInTurn(sql, 1, 2, together));
            var right = database.submit(CHARGERS, 2, sql -> bothInTurn(sql, 2, 1, together));
            assertThat(left).succeedsWithin(30, SECONDS);
            assertThat(right).succeedsWithin(30, SECONDS);
        }
    }

    @Test
    void works_with_different_keys_run_side_by_side() throws Exception {
        try (var database = Database.open(TestEngine.POSTGRES.fresh(folder))) {
            var together = new CyclicBarrier(2);
            var works = new ArrayList<CompletableFuture<Integer>>();
            IntStream.range(1, 3)
                    .forEach(key ->
                            works.add(database.submit(CHARGERS, key, _ -> meet(together, 30))));
            assertThat(works)
                    .allSatisfy(work -> assertThat(work).succeedsWithin(30, SECONDS))
                    .extracting(CompletableFuture::join)
                    .containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void a_server_that_confirms_before_it_has_flushed_is_refused() throws Exception {
        try (var careless = TestEngine.patientServer().start()) {
            var config = DatabaseConfig.in(folder).at(careless.getJdbcUrl("postgres", "postgres"));
            assertThatThrownBy(() -> Database.open(config))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContainingAll("fsync is off", "postgresql.conf");
        }
        var url = freshUrl();
        var config = DatabaseConfig.in(folder).at(url);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> Database.open(config))
                .hasMessageContaining("synchronous_commit is off");
        Database.open(new DatabaseConfig(folder, url, 1, false, true)).close();
    }

    @Test
    void a_wrong_database_or_user_is_named() throws Exception {
        var url = freshUrl();
        var wrong = DatabaseConfig.in(folder).at(url.replaceAll("/test[0-9]+", "/nowhere"));
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("nowhere", "createdb");
    }

    private String freshUrl() {
        return Objects.requireNonNull(TestEngine.POSTGRES.fresh(folder).url());
    }

    /** Has its connection when this returns, and keeps it until it is enough. */
    private static Thread reader(Database database, CountDownLatch enough) {
        var reading = new CountDownLatch(1);
        var reader =
                Thread.startVirtualThread(() ->
                        database.read(_ -> {
                            reading.countDown();
                            await(enough);
                            return true;
                        }));
        await(reading);
        return reader;
    }

    private static int bothInTurn(Sql sql, int first, int second, CyclicBarrier together) {
        var update = "UPDATE notes SET text = 'taken' WHERE id = :id";
        sql.createUpdate(update).bind("id", first).execute();
        if (together.getNumberWaiting() < 2 && !together.isBroken()) {
            meet(together, 1);
        }
        return sql.createUpdate(update).bind("id", second).execute();
    }

    private static int meet(CyclicBarrier together, int seconds) {
        try {
            return together.await(seconds, SECONDS);
        } catch (Exception e) {
            return -1; // the other one is already done
        }
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceAll(".*:([0-9]+)/.*", "$1"));
    }

    private static String through(Cable cable, String url) {
        return url.replaceFirst("localhost:[0-9]+", "127.0.0.1:" + cable.port());
    }

    private static void createNotes(Database database) {
        database.write(
                Lane.BULK,
                0,
                sql ->
                        sql.handle()
                                .execute("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT)"));
    }

    private static void note(Database database, long id) {
        database.write(CHARGERS, id, sql -> insert(sql, id));
    }

    private static int insert(Sql sql, long id) {
        return sql.createUpdate("INSERT INTO notes (id) VALUES (:id)").bind("id", id).execute();
    }

    private static long count(Database database) {
        return database.read(
                sql -> sql.createQuery("SELECT count(*) FROM notes").mapTo(Long.class).one());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
