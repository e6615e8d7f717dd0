package ch.onetime.csms.platform.database;

import static ch.onetime.csms.Eventually.DEADLINE;
import static ch.onetime.csms.platform.database.Lane.BULK;
import static ch.onetime.csms.platform.database.Lane.CHARGERS;
import static ch.onetime.csms.platform.database.Lane.PEOPLE;
import static ch.onetime.csms.platform.database.WireCounter.RESERVATION;
import static ch.onetime.csms.platform.database.WireCounter.TRANSACTION;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What both engines promise. */
@ParameterizedClass
@EnumSource(TestEngine.class)
@Timeout(60)
class DatabaseContractTest {
    private static final String NOTE = "INSERT INTO notes (id, text) VALUES (:id, :text)";

    private final TestEngine engine;

    @TempDir Path folder;
    private DatabaseConfig config;
    private Database database;

    DatabaseContractTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        config = engine.fresh(folder);
        database = Database.open(config);
        database.write(
                BULK,
                0,
                sql ->
                        sql.handle()
                                .execute(
                                        "CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_write_is_visible_to_every_read_that_begins_after_it_completed() {
        for (var id = 1; id <= 50; id++) {
            note(id, "kept");
            assertThat(count()).isEqualTo(id);
        }
    }

    @Test
    void what_completed_is_still_there_after_opening_again() {
        note(1, "kept");
        reopen();
        assertThat(count()).isOne();
    }

    @Test
    void a_work_sees_its_own_writes() {
        var seen =
                database.write(
                        CHARGERS,
                        1,
                        sql -> {
                            insert(sql, 1, "mine");
                            return sql.createQuery("SELECT text FROM notes")
                                    .mapTo(String.class)
                                    .one();
                        });
        assertThat(seen).isEqualTo("mine");
    }

    @Test
    void a_failing_work_leaves_nothing_and_does_not_hurt_its_neighbours() {
        var writes = new ArrayList<CompletableFuture<Integer>>();
        for (var id = 1; id <= 200; id++) {
            var number = id;
            writes.add(
                    database.submit(
                            CHARGERS,
                            id,
                            sql -> {
                                var rows = insert(sql, number, "kept");
                                if (number % 50 == 0) {
                                    throw new IllegalArgumentException("number " + number);
                                }
                                return rows;
                            }));
        }
        for (var number = 1; number <= 200; number++) {
            var write = writes.get(number - 1);
            if (number % 50 == 0) {
                assertThat(write)
                        .failsWithin(DEADLINE)
                        .withThrowableThat()
                        .withMessageContaining("number " + number);
            } else {
                assertThat(write).succeedsWithin(DEADLINE).isEqualTo(1);
            }
        }
        assertThat(count()).isEqualTo(196);
    }

    @Test
    void what_a_work_throws_comes_out_where_it_was_asked_for() {
        assertThatThrownBy(() ->
                        database.write(
                                PEOPLE,
                                1,
                                _ -> {
                                    throw new IllegalArgumentException("no");
                                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThatThrownBy(() -> database.read(sql -> sql.createUpdate("rubbish").execute()))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(DatabaseAway.class);
        assertThatThrownBy(() ->
                        database.write(
                                PEOPLE,
                                1,
                                _ -> {
                                    throw new SQLException("odd");
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("odd");
        assertThat(database.health()).isEqualTo(new Health.Up());
    }

    @Test
    void works_of_one_key_run_in_the_order_they_came() {
        var ran = new HashMap<Integer, List<Integer>>();
        var last = new ArrayList<CompletableFuture<Boolean>>();
        for (var turn = 0; turn < 100; turn++) {
            for (var key = 0; key < 20; key++) {
                var number = turn;
                var list = ran.computeIfAbsent(key, _ -> new ArrayList<>());
                last.add(database.submit(CHARGERS, key, _ -> list.add(number)));
            }
        }
        assertThat(last).allSatisfy(write -> assertThat(write).succeedsWithin(DEADLINE));
        var inOrder = IntStream.range(0, 100).boxed().toList();
        assertThat(ran.values()).allSatisfy(list -> assertThat(list).isEqualTo(inOrder));
    }

    @Test
    void chargers_go_before_people_and_people_before_bulk() throws Exception {
        var ran = new ArrayList<Lane>();
        var started = new CountDownLatch(1);
        var queued = new CountDownLatch(1);
        var writes = new ArrayList<CompletableFuture<Boolean>>();
        writes.add(
                database.submit(
                        BULK,
                        7,
                        _ -> {
                            started.countDown();
                            return await(queued);
                        }));
        await(started);
        for (var lane : List.of(BULK, PEOPLE, CHARGERS)) {
            for (var i = 0; i < 3; i++) {
                writes.add(database.submit(lane, 7, _ -> ran.add(lane)));
            }
        }
        queued.countDown();
        assertThat(writes).allSatisfy(write -> assertThat(write).succeedsWithin(DEADLINE));
        assertThat(ran).isSortedAccordingTo(Lane::compareTo);
    }

    @Test
    void a_work_that_asks_for_another_work_is_told_so_instead_of_waiting_for_ever() {
        assertThatThrownBy(() -> database.write(PEOPLE, 1, _ -> database.nextId()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("asked for another");
        assertThatThrownBy(() -> database.read(_ -> database.read(_ -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.<Boolean>write(PEOPLE, 1, _ -> Database.insideWork())).isTrue();
        assertThat(database.<Boolean>read(_ -> Database.insideWork())).isTrue();
        assertThat(Database.insideWork()).isFalse();
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> database.read(sql -> insert(sql, 1, "sneaky")))
                .isNotInstanceOf(DatabaseAway.class);
        assertThatThrownBy(() -> database.read(Sql::changed))
                .hasMessageContaining("A read changes nothing");
        assertThat(count()).isZero();
    }

    @Test
    void row_numbers_never_repeat_though_many_take_them_and_the_system_restarts() throws Exception {
        Set<Long> given = ConcurrentHashMap.newKeySet();
        for (var life = 0; life < 3; life++) {
            var takers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> Thread.startVirtualThread(() -> take(2_000, given)))
                            .toList();
            for (var taker : takers) {
                taker.join();
            }
            reopen();
        }
        assertThat(given).hasSize(3 * 20 * 2_000);
    }

    @Test
    void wire_numbers_count_up_by_one_and_skip_few_at_a_restart() {
        for (var expected = 1; expected <= 500; expected++) {
            assertThat(database.nextWireNumber(TRANSACTION)).isEqualTo(expected);
        }
        reopen();
        assertThat(database.nextWireNumber(TRANSACTION)).isBetween(501L, 601L);
        assertThat(database.nextWireNumber(RESERVATION)).isLessThan(200);
    }

    @Test
    void the_first_wire_number_can_be_chosen_even_later() {
        database.nextWireNumber(TRANSACTION);
        config = config.startingAt(5_000);
        reopen();
        assertThat(database.nextWireNumber(TRANSACTION)).isEqualTo(5_000);
    }

    @Test
    void after_a_restore_wire_numbers_leap_over_what_chargers_still_hold() {
        var before = database.nextWireNumber(TRANSACTION);
        database.jumpAfterRestore();
        assertThat(database.nextWireNumber(TRANSACTION)).isGreaterThan(before + 1_000_000);
        assertThat(database.nextWireNumber(RESERVATION)).isGreaterThan(1_000_000);
    }

    @Test
    void change_numbers_rise_across_restarts() {
        long before = database.write(CHARGERS, 1, Sql::changed);
        reopen();
        long after = database.write(CHARGERS, 1, Sql::changed);
        assertThat(after).isGreaterThan(before);
        assertThat(database.settled()).isGreaterThanOrEqualTo(after);
    }

    @Test
    void changes_of_a_running_work_are_not_settled() throws Exception {
        var numbered = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var running =
                database.submit(
                        CHARGERS,
                        1,
                        sql -> {
                            var number = sql.changed();
                            numbered.countDown();
                            await(finish);
                            return number;
                        });
        await(numbered);
        var settledMeanwhile = database.settled();
        finish.countDown();
        assertThat(running)
                .succeedsWithin(DEADLINE)
                .satisfies(number -> assertThat(settledMeanwhile).isLessThan(number))
                .satisfies(number -> assertThat(database.settled()).isGreaterThanOrEqualTo(number));
    }

    @Test
    void locks_and_plain_statements_work_on_both_engines() {
        var rows =
                database.write(
                        CHARGERS,
                        1,
                        sql -> {
                            sql.lock("notes");
                            sql.lock("notes");
                            var insert =
                                    sql.statement("INSERT INTO notes (id, text) VALUES (?, ?)");
                            insert.setLong(1, 1);
                            insert.setString(2, "plain");
                            return insert.executeUpdate();
                        });
        assertThat(rows).isOne();
        assertThat(count()).isOne();
    }

    @Test
    void an_instant_is_kept_to_the_millisecond() {
        var noon = Instant.parse("2026-06-01T12:00:00.123Z");
        database.write(
                PEOPLE,
                1,
                sql ->
                        sql.createUpdate(
                                        "INSERT INTO cursors (consumer, position) VALUES ('noon', :at)")
                                .bind("at", noon)
                                .execute());
        var query = "SELECT position FROM cursors WHERE consumer = 'noon'";
        assertThat(database.<Instant>read(sql -> sql.createQuery(query).mapTo(Instant.class).one()))
                .isEqualTo(noon);
        assertThat(database.<Long>read(sql -> sql.createQuery(query).mapTo(Long.class).one()))
                .isEqualTo(noon.toEpochMilli());
    }

    @Test
    void too_many_waiting_writes_are_refused_at_once() throws Exception {
        var finish = new CountDownLatch(1);
        var first = database.submit(CHARGERS, 1, _ -> await(finish));
        var refused = 0;
        var accepted = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 25_000; i++) {
            var write = database.submit(CHARGERS, 1, _ -> 1);
            if (write.isCompletedExceptionally()) {
                refused++;
            } else {
                accepted.add(write);
            }
        }
        finish.countDown();
        assertThat(refused).isBetween(4_000, 6_000);
        assertThat(first).succeedsWithin(DEADLINE);
        assertThat(accepted.getLast()).succeedsWithin(60, SECONDS);
    }

    @Test
    void closing_commits_what_waits_and_refuses_the_rest() {
        var writes =
                IntStream.rangeClosed(1, 500)
                        .mapToObj(
                                id -> database.submit(CHARGERS, id, sql -> insert(sql, id, "late")))
                        .toList();
        database.close();
        assertThat(writes).allSatisfy(write -> assertThat(write).isCompleted());
        assertThatThrownBy(() -> note(501, "too late")).isInstanceOf(DatabaseAway.class);
        assertThatThrownBy(this::count).isInstanceOf(DatabaseAway.class);
        database = Database.open(config);
        assertThat(count()).isEqualTo(500);
    }

    private void take(int count, Set<Long> given) {
        for (var i = 0; i < count; i++) {
            given.add(database.nextId());
        }
    }

    private void reopen() {
        database.close();
        database = Database.open(config);
    }

    private void note(long id, String text) {
        database.write(CHARGERS, id, sql -> insert(sql, id, text));
    }

    private long count() {
        return database.read(
                sql -> sql.createQuery("SELECT count(*) FROM notes").mapTo(Long.class).one());
    }

    private static int insert(Sql sql, long id, String text) {
        return sql.createUpdate(NOTE).bind("id", id).bind("text", text).execute();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(DEADLINE.toSeconds(), SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
