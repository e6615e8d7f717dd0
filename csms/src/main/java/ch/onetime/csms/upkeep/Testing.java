package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.MeteringEvent;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Site;
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
    private static final String SYSTEM = "the system";

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Registry registry;
    private final Cabling cabling;
    private final Charging charging;
    private final CheckBook checks;
    private final Identifying identifying;
    private final TestDesk desk;
    private final Bell bell = new Bell();
    private final Map<Long, TestCharge> newest = new ConcurrentHashMap<>();
    private final Map<StationId, TestRun> runs = new ConcurrentHashMap<>();
    private final Map<StationId, Thread> threads = new ConcurrentHashMap<>();

    /** What a test needs of the house. */
    public record Rooms(
            Database database,
            Events events,
            InstantSource clock,
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
        this.events = rooms.events();
        this.clock = rooms.clock();
        this.registry = rooms.registry();
        this.cabling = rooms.cabling();
        this.charging = rooms.charging();
        this.checks = rooms.checks();
        this.identifying = rooms.identifying();
        this.desk =
                new TestDesk(
                        charging,
                        rooms.metering(),
                        rooms.chargers(),
                        new Asking(rooms.chargers(), rooms.commandLog()),
                        clock,
                        bell,
                        this::keep);
        interruptLeftOvers();
        events.subscribe("tests-charging", ChargingEvent.class, this::charged);
        events.subscribe("tests-metering", MeteringEvent.class, reading -> bell.ring());
        events.subscribe("tests-stations", StationEvent.class, this::stationSpoke);
    }

    /** The newest test of a connector, whether it runs or has ended. */
    public Optional<TestCharge> newest(Connector connector) {
        return Optional.ofNullable(newest.get(connector.id()));
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
        var run = new TestRun(desk, place, test);
        if (runs.putIfAbsent(station, run) != null) {
            return new TestBegin.AlreadyRuns();
        }
        add(test);
        identifying.expect(station, place.number(), test.tag());
        threads.put(
                station,
                Thread.ofVirtual().name("test-" + test.id()).start(() -> carryOut(run, place)));
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
        threads.values().forEach(Thread::interrupt);
    }

    private void carryOut(TestRun run, Connector place) {
        try {
            var ended = run.run().endedAt(clock.instant());
            note(place, ended);
            keep(ended);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.error(
                    "The test charge at {} failed.", registry.get(run.station()).label(), failure);
        } finally {
            identifying.expectNoMore(run.station());
            threads.remove(run.station());
            runs.remove(run.station(), run);
            events.publish(new UpkeepEvent.TestMoved(place.id()));
        }
    }

    private void note(Connector place, TestCharge ended) {
        switch (ended.state()) {
            case PASSED -> checks.note(place, CheckKind.TEST_CHARGE, true, "", ended.by());
            case FAILED ->
                    checks.note(place, CheckKind.TEST_CHARGE, false, mistake(ended), ended.by());
            case RUNNING, CANCELLED, INTERRUPTED -> {
                // it says nothing about the charger
            }
        }
    }

    private static String mistake(TestCharge ended) {
        return ended.mistake().map(step -> step.step() + " " + step.detail()).orElse("");
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

    private void add(TestCharge test) {
        database.write(
                Lane.PEOPLE,
                test.connector(),
                sql -> {
                    TestCharges.add(sql, test);
                    return true;
                });
        shown(test);
    }

    private void keep(TestCharge test) {
        database.write(
                Lane.PEOPLE,
                test.connector(),
                sql -> {
                    TestCharges.moved(sql, test);
                    return true;
                });
        shown(test);
    }

    private void shown(TestCharge test) {
        newest.put(test.connector(), test);
        events.publish(new UpkeepEvent.TestMoved(test.connector()));
    }

    private void interruptLeftOvers() {
        var now = clock.instant();
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    TestCharges.interrupt(sql, now);
                    return true;
                });
        database.read(TestCharges::newest).forEach(test -> newest.put(test.connector(), test));
    }

    private void charged(ChargingEvent event) {
        bell.ring();
        if (event instanceof ChargingEvent.TransactionStarted(var id)) {
            charging.find(id).filter(this::isLeftOver).ifPresent(one -> desk.stops(one, SYSTEM));
        }
    }

    private void stationSpoke(StationEvent event) {
        if (event instanceof StationEvent.StationBooted(var station)) {
            charging.open().stream()
                    .filter(one -> one.station().equals(station) && isLeftOver(one))
                    .forEach(one -> desk.stops(one, SYSTEM));
        }
    }

    /** A test charge that goes on, or begins, after its test has ended. */
    private boolean isLeftOver(Transaction one) {
        return one.isOpen()
                && !runs.containsKey(one.station())
                && one.has(Flag.TEST)
                && (one.verdict() == Verdict.ACCEPTED || TestTag.isOne(one.tag()));
    }

    private static boolean isAt(Transaction one, Connector place) {
        return one.station().equals(place.station()) && one.connector() == place.number();
    }
}
