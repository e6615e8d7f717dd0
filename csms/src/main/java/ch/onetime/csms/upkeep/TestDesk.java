package ch.onetime.csms.upkeep;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.PhaseCurrents;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What a test charge sees of the house. */
final class TestDesk {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int MANY = 2_000;

    private final Charging charging;
    private final Metering metering;
    private final Chargers chargers;
    private final Asking asking;
    private final InstantSource clock;
    private final Bell bell;
    private final Consumer<TestCharge> keeper;

    TestDesk(
            Charging charging,
            Metering metering,
            Chargers chargers,
            Asking asking,
            InstantSource clock,
            Bell bell,
            Consumer<TestCharge> keeper) {
        this.charging = charging;
        this.metering = metering;
        this.chargers = chargers;
        this.asking = asking;
        this.clock = clock;
        this.bell = bell;
        this.keeper = keeper;
    }

    Asking asking() {
        return asking;
    }

    Bell bell() {
        return bell;
    }

    Instant now() {
        return clock.instant();
    }

    void moved(TestCharge test) {
        keeper.accept(test);
    }

    /** The test charge that flows here. */
    Optional<Transaction> running(Connector place) {
        return charging.open().stream().filter(one -> isTestAt(one, place)).findFirst();
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

    /** The newest currents that have come since then. */
    Optional<PhaseCurrents> currents(Connector place, Transaction charge, Instant since) {
        return readings(place, charge).reversed().stream()
                .filter(reading -> !reading.receivedAt().isBefore(since))
                .flatMap(reading -> PhaseCurrents.of(reading.samples()).stream())
                .findFirst();
    }

    /** Asks for readings now; a charger that cannot will send them in its own time. */
    void triggers(Connector place, String by) {
        var readings = new Command.Trigger("MeterValues", place.number());
        chargers.send(place.station(), readings, Chargers.Terms.usual(by));
    }

    void endsWhatRuns(Connector place, String by) {
        running(place).ifPresent(charge -> stops(charge, by));
    }

    void stops(Transaction charge, String by) {
        var stop = new Command.RemoteStop(charge.reference());
        chargers.send(charge.station(), stop, Chargers.Terms.usual(by));
    }

    private List<Reading> readings(Connector place, Transaction charge) {
        var to = clock.instant().plus(AHEAD);
        return metering.between(place.meteringPointId(), charge.startedAt(), to, 0, MANY);
    }

    private static boolean isSome(Energy energy) {
        return energy.milliwattHours() > 0;
    }

    private static boolean isTestAt(Transaction one, Connector place) {
        return one.has(Flag.TEST)
                && one.station().equals(place.station())
                && one.connector() == place.number();
    }
}
