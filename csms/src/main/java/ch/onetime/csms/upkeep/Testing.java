package ch.onetime.csms.upkeep;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.charging.ChargingEvent.TransactionStarted;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.MeteringEvent;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Test charges: each on a thread of its own, one at a charger, kept step by step. */
public final class Testing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Testing.class);

    private final Database database;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Registry registry;
    private final Cabling cabling;
    private final Charging charging;
    private final Identifying identifying;
    private final TestBook book;
    private final TestDesk desk;
    private final LeftOvers leftOvers;
    private final Bell bell = new Bell();
    private final Map<StationId, TestRun> runs = new ConcurrentHashMap<>();
    private final Map<StationId, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * What a test needs of the house.
     *
     * @param ticker how long people and chargers take, whatever the clock shows
     */
    public record Rooms(
            Database database,
            Events events,
            InstantSource clock,
            Ticker ticker,
            Registry registry,
            Cabling cabling,
            Metering metering,
            Charging charging,
            CheckBook checks,
            Identifying identifying,
            Chargers chargers,
            CommandLog commandLog) {}

    public Testing(Rooms rooms) {
        this.database = rooms.database();
        this.clock = rooms.clock();
        this.ticker = rooms.ticker();
        this.registry = rooms.registry();
        this.cabling = rooms.cabling();
        this.charging = rooms.charging();
        this.identifying = rooms.identifying();
        this.book = new TestBook(database, rooms.events(), clock, rooms.checks());
        this.desk = new TestDesk(rooms, book::moved);
        this.leftOvers = new LeftOvers(charging, rooms.chargers(), ticker, runs::containsKey);
        listen(rooms.events());
    }

    private void listen(Events events) {
        events.subscribe("tests-charging", ChargingEvent.class, this::charged);
        events.subscribe("tests-metering", MeteringEvent.class, reading -> bell.ring());
        events.subscribe("tests-left-over", StationEvent.class, leftOvers);
        events.subscribe(
                "tests-ended",
                UpkeepEvent.class,
                new Subscriber<UpkeepEvent>() {
                    @Override
                    public void heard(UpkeepEvent event) {
                        if (event instanceof UpkeepEvent.TestMoved(var connector)) {
                            moved(connector);
                        }
                    }

                    @Override
                    public void catchUp() {
                        book.keepWhatIsNot();
                    }
                });
    }

    /** The newest test of a connector, whether it runs or has ended. */
    public Optional<TestCharge> newest(Connector connector) {
        return book.newest(connector.id());
    }

    public TestBegin begin(Connector place, String by) {
        var station = place.station();
        if (!registry.get(station).isAccepted()) {
            return new TestBegin.NotAccepted();
        }
        if (!desk.asking().isOnline(station)) {
            return new TestBegin.Offline();
        }
        if (charging.open().stream().anyMatch(one -> isAt(one, place))) {
            return new TestBegin.InUse();
        }
        var test = fresh(place, by);
        var run = new TestRun(desk, new Patience(bell, ticker), place, test);
        if (runs.putIfAbsent(station, run) != null) {
            return new TestBegin.AlreadyRuns();
        }
        try {
            book.add(test);
        } catch (RuntimeException notKept) {
            runs.remove(station, run);
            throw notKept;
        }
        identifying.expect(station, place.number(), test.tag());
        var thread = Thread.ofVirtual().name("test-" + test.id()).unstarted(() -> carryOut(run));
        threads.put(station, thread);
        thread.start();
        return new TestBegin.Begun(test);
    }

    /** Ends it, and the charge with it. False: none runs there. */
    public boolean cancel(StationId station) {
        var run = runs.get(station);
        if (run == null) {
            return false;
        }
        run.cancel();
        return true;
    }

    /** A test that is cut short is found at the next start, and its charge is ended then. */
    @Override
    public void close() {
        closed = true;
        threads.values().forEach(Thread::interrupt);
    }

    /** Its end is told when another can begin. */
    private void carryOut(TestRun run) {
        try {
            var ended = outcome(run).endedAt(clock.instant());
            forget(run);
            book.ended(ended);
        } catch (InterruptedException closing) {
            forget(run);
            Thread.currentThread().interrupt();
        }
    }

    private TestCharge outcome(TestRun run) throws InterruptedException {
        try {
            return run.run();
        } catch (RuntimeException failure) {
            if (closed) {
                throw new InterruptedException();
            }
            var place = registry.get(run.station()).label();
            log.error("The test charge at {} was broken off.", place, failure);
            return run.test().with(TestCharge.State.INTERRUPTED);
        }
    }

    private void forget(TestRun run) {
        identifying.expectNoMore(run.station());
        threads.remove(run.station());
        runs.remove(run.station(), run);
    }

    private TestCharge fresh(Connector place, String by) {
        return new TestCharge(
                database.nextId(),
                place.id(),
                TestTag.fresh(),
                cabling.of(place).phases(),
                TestCharge.State.RUNNING,
                List.of(StepResult.running(TestStep.START, "")),
                by,
                null,
                clock.instant(),
                null);
    }

    private void charged(ChargingEvent event) {
        bell.ring();
        if (event instanceof TransactionStarted(var id)
                && charging.find(id).filter(one -> one.has(Flag.TEST)).isPresent()) {
            leftOvers.look();
        }
    }

    private void moved(long connector) {
        if (book.newest(connector).filter(TestCharge::isRunning).isEmpty()) {
            leftOvers.look();
        }
    }

    private static boolean isAt(Transaction one, Connector place) {
        return one.station().equals(place.station()) && one.connector() == place.number();
    }
}
