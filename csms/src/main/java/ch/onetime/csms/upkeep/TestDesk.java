package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.PhaseCurrents;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a test charge sees of the house. */
final class TestDesk {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration BETWEEN_TRIGGERS = Duration.ofSeconds(10);
    private static final int MANY = 2_000;

    private final Charging charging;
    private final Metering metering;
    private final Chargers chargers;
    private final Asking asking;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Consumer<TestCharge> keeper;
    private final Map<StationId, Long> triggered = new ConcurrentHashMap<>();

    TestDesk(Testing.Rooms rooms, Consumer<TestCharge> keeper) {
        this.charging = rooms.charging();
        this.metering = rooms.metering();
        this.chargers = rooms.chargers();
        this.asking = new Asking(rooms.chargers(), rooms.commandLog());
        this.clock = rooms.clock();
        this.ticker = rooms.ticker();
        this.keeper = keeper;
    }

    Asking asking() {
        return asking;
    }

    Instant now() {
        return clock.instant();
    }

    void moved(TestCharge test) {
        keeper.accept(test);
    }

    /**
     * What runs of a test: at its place with any card that was let through, and anywhere at its
     * charger with the card of the test, because some begin at another socket than they are asked
     * to. What was refused came from elsewhere, such as a test of before.
     */
    List<Transaction> begun(Connector place, IdTag tag) {
        return charging.open().stream()
                .filter(one -> one.has(Flag.TEST) && one.station().equals(place.station()))
                .filter(one ->
                        one.tag().key().equals(tag.key())
                                || (one.connector() == place.number()
                                        && one.verdict() == Verdict.ACCEPTED))
                .toList();
    }

    Optional<Transaction> ended(Transaction charge) {
        return charging.find(charge.id()).filter(one -> !one.isOpen());
    }

    Optional<Reading> anyReading(Connector place, Transaction charge) {
        return readings(place, charge).stream().findFirst();
    }

    /** What has been counted since it began, if anything has. */
    Optional<Energy> counted(Connector place, Transaction charge) {
        var registers =
                readings(place, charge).stream()
                        .map(Reading::register)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        if (registers.isEmpty()) {
            return Optional.empty();
        }
        var first = registers.getFirst();
        var last = registers.getLast();
        var begin = charge.startRegister();
        return Optional.of(last.minus(first))
                .filter(TestDesk::isSome)
                .or(() -> Optional.ofNullable(begin).map(last::minus).filter(TestDesk::isSome));
    }

    /** The currents that were measured since then, the newest first. */
    Stream<PhaseCurrents> currents(Connector place, Transaction charge, Instant since) {
        var takenSince = asTheChargerCounts(charge, since);
        return readings(place, charge).reversed().stream()
                .filter(reading -> !reading.receivedAt().isBefore(since))
                .filter(reading -> !reading.takenAt().isBefore(takenSince))
                .flatMap(reading -> PhaseCurrents.of(reading.samples()).stream());
    }

    /** Asks for readings now and then; a charger that cannot will send them in its own time. */
    void triggers(Connector place, String by) {
        var now = ticker.nanos();
        var last = triggered.get(place.station());
        if (last == null || now - last >= BETWEEN_TRIGGERS.toNanos()) {
            triggered.put(place.station(), now);
            var readings = new Command.Trigger("MeterValues", place.number());
            chargers.send(place.station(), readings, Chargers.Terms.usual(by));
        }
    }

    /** A moment by the clock of the charger, which writes whole seconds. */
    private static Instant asTheChargerCounts(Transaction charge, Instant moment) {
        var ahead = Duration.between(charge.startReceivedAt(), charge.startedAt());
        return moment.plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Reading> readings(Connector place, Transaction charge) {
        var to = clock.instant().plus(AHEAD);
        return metering.between(place.meteringPointId(), charge.startedAt(), to, 0, MANY);
    }

    private static boolean isSome(Energy energy) {
        return energy.milliwattHours() > 0;
    }
}
