package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Site;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Test charges step by step, the newest of each connector in memory, because pages ask again and
 * again.
 */
final class TestBook {
    private static final Logger log = LoggerFactory.getLogger(TestBook.class);

    private final Database database;
    private final Events events;
    private final CheckBook checks;
    private final Map<Long, TestCharge> newest = new ConcurrentHashMap<>();
    private final Map<Long, TestCharge> unkept = new ConcurrentHashMap<>();

    /** What was running when the system ended runs no more. */
    TestBook(Database database, Events events, InstantSource clock, CheckBook checks) {
        this.database = database;
        this.events = events;
        this.checks = checks;
        var now = clock.instant();
        write(Site.ID, sql -> TestCharges.interrupt(sql, now));
        database.read(TestCharges::newest).forEach(test -> newest.put(test.connector(), test));
    }

    Optional<TestCharge> newest(long connector) {
        return Optional.ofNullable(newest.get(connector));
    }

    void add(TestCharge test) {
        write(test.connector(), sql -> TestCharges.add(sql, test));
        show(test);
    }

    void moved(TestCharge test) {
        write(test.connector(), sql -> TestCharges.moved(sql, test));
        show(test);
    }

    /** It has ended, whether that can be kept now or only when the database is back. */
    void ended(TestCharge test) {
        try {
            keepEnd(test);
        } catch (RuntimeException notKept) {
            log.warn("The end of test charge {} will be kept later.", test.id(), notKept);
            unkept.put(test.id(), test);
        }
        show(test);
    }

    void keepWhatIsNot() {
        for (var test : List.copyOf(unkept.values())) {
            keepEnd(test);
            unkept.remove(test.id());
        }
    }

    private void keepEnd(TestCharge test) {
        write(test.connector(), sql -> TestCharges.moved(sql, test));
        checks.noteTest(test);
    }

    private void show(TestCharge test) {
        newest.put(test.connector(), test);
        events.publish(new UpkeepEvent.TestMoved(test.connector()));
    }

    private void write(long key, Consumer<Sql> work) {
        database.write(
                Lane.PEOPLE,
                key,
                sql -> {
                    work.accept(sql);
                    return true;
                });
    }
}
