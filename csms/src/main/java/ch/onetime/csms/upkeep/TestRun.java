package ch.onetime.csms.upkeep;

import static ch.onetime.csms.upkeep.StepResult.Outcome.NOT_MEASURED;
import static ch.onetime.csms.upkeep.StepResult.Outcome.NOT_SUPPORTED;
import static ch.onetime.csms.upkeep.StepResult.failed;
import static ch.onetime.csms.upkeep.StepResult.passed;
import static ch.onetime.csms.upkeep.StepResult.running;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.PhaseCurrents;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One test charge from its first step to its end; it leaves no charge running. */
final class TestRun {
    private static final Duration TO_PLUG_IN = Duration.ofMinutes(3);
    private static final Duration TO_TELL = Duration.ofSeconds(90);
    private static final Duration TO_COUNT = Duration.ofMinutes(3);
    private static final Duration TO_RISE = Duration.ofSeconds(45);
    private static final Duration TO_OBEY = Duration.ofSeconds(75);
    private static final Duration TO_END = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIGGERS = Duration.ofSeconds(10);

    private static final int LIMIT_AMPS = 6;
    private static final long LIMIT_KEPT = 7_000;

    private final TestDesk desk;
    private final Connector place;
    private TestCharge test;
    private @Nullable Instant triggeredAt;
    private volatile boolean cancelled;

    /** Somebody does not want to go on. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    TestRun(TestDesk desk, Connector place, TestCharge test) {
        this.desk = desk;
        this.place = place;
        this.test = test;
    }

    StationId station() {
        return place.station();
    }

    void cancel() {
        cancelled = true;
        desk.bell().ring();
    }

    TestCharge run() throws InterruptedException {
        try {
            var charge = begins();
            var isFine = charge.isPresent() && goesOn(charge.get());
            return test.with(isFine ? TestCharge.State.PASSED : TestCharge.State.FAILED);
        } catch (Cancelled enough) {
            return test.with(TestCharge.State.CANCELLED);
        } finally {
            desk.endsWhatRuns(place, test.by());
        }
    }

    /** Whatever fails, the charge is ended as the last step, and that is a test as well. */
    private boolean goesOn(Transaction charge) throws InterruptedException {
        var isTelling = readings(charge);
        var isCounting = isTelling && counts(charge);
        var isWired = isTelling && phases(charge);
        var isObedient = !isTelling || limit(charge);
        return ends(charge) && isCounting && isWired && isObedient;
    }

    private Optional<Transaction> begins() throws InterruptedException {
        note(running(TestStep.START, ""));
        var answer =
                desk.asking()
                        .status(
                                station(),
                                new Command.RemoteStart(place.number(), test.tag().text()),
                                test.by());
        var isRefused = !answer.equals("Accepted");
        note(running(TestStep.START, isRefused ? "by-hand" : "plug"));
        var begun = within(TO_PLUG_IN, () -> desk.running(place));
        begun.ifPresent(charge -> test = test.of(charge.id()));
        note(
                begun.isPresent()
                        ? passed(TestStep.START, isRefused ? "by-hand" : "")
                        : failed(TestStep.START, isRefused ? answer : "nothing"));
        return begun;
    }

    private boolean readings(Transaction charge) throws InterruptedException {
        note(running(TestStep.READINGS, ""));
        var told = within(TO_TELL, () -> triggered(desk.anyReading(place, charge)));
        note(told.isPresent() ? passed(TestStep.READINGS, "") : failed(TestStep.READINGS, ""));
        return told.isPresent();
    }

    private boolean counts(Transaction charge) throws InterruptedException {
        note(running(TestStep.ENERGY, ""));
        var counted = within(TO_COUNT, () -> triggered(desk.counted(place, charge)));
        note(
                counted.map(energy -> passed(TestStep.ENERGY, energy.toString()))
                        .orElseGet(() -> failed(TestStep.ENERGY, "")));
        return counted.isPresent();
    }

    /** Cars take their phases one after the other: what is missing at first may still come. */
    private boolean phases(Transaction charge) throws InterruptedException {
        note(running(TestStep.PHASES, ""));
        var all =
                within(
                        TO_RISE,
                        () ->
                                triggered(desk.currents(place, charge, charge.startReceivedAt()))
                                        .filter(seen -> seen.flowing().size() >= test.phases()));
        var seen = all.or(() -> desk.currents(place, charge, charge.startReceivedAt()));
        if (seen.isEmpty()) {
            note(new StepResult(TestStep.PHASES, NOT_MEASURED, ""));
            return true;
        }
        var detail = words(seen.get()) + "/" + test.phases();
        note(all.isPresent() ? passed(TestStep.PHASES, detail) : failed(TestStep.PHASES, detail));
        return all.isPresent();
    }

    private boolean limit(Transaction charge) throws InterruptedException {
        note(running(TestStep.LIMIT, ""));
        var answer = desk.asking().status(station(), limitOf(charge), test.by());
        if (!answer.equals("Accepted")) {
            note(new StepResult(TestStep.LIMIT, NOT_SUPPORTED, answer));
            return true;
        }
        var since = desk.now();
        note(running(TestStep.LIMIT, "taken"));
        var kept =
                within(
                        TO_OBEY,
                        () ->
                                triggered(desk.currents(place, charge, since))
                                        .filter(seen -> seen.highest() <= LIMIT_KEPT));
        var seen = kept.or(() -> desk.currents(place, charge, since));
        if (seen.isEmpty()) {
            note(new StepResult(TestStep.LIMIT, NOT_MEASURED, ""));
            return true;
        }
        var detail = Long.toString(seen.get().highest());
        note(kept.isPresent() ? passed(TestStep.LIMIT, detail) : failed(TestStep.LIMIT, detail));
        return kept.isPresent();
    }

    private boolean ends(Transaction charge) throws InterruptedException {
        note(running(TestStep.STOP, ""));
        var stop = new Command.RemoteStop(charge.reference());
        var answer = desk.asking().status(station(), stop, test.by());
        var ended = within(TO_END, () -> desk.ended(charge));
        note(ended.isPresent() ? passed(TestStep.STOP, "") : failed(TestStep.STOP, answer));
        return ended.isPresent();
    }

    private Command limitOf(Transaction charge) {
        return new Command.Raw(
                "SetChargingProfile",
                """
                {"connectorId":%d,"csChargingProfiles":{"chargingProfileId":%d,"transactionId":%d,\
                "stackLevel":0,"chargingProfilePurpose":"TxProfile",\
                "chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A",\
                "chargingSchedulePeriod":[{"startPeriod":0,"limit":%d.0}]}}}\
                """
                        .formatted(
                                place.number(), charge.reference(), charge.reference(), LIMIT_AMPS),
                false);
    }

    /** Passes on what is known by now; asks for fresh readings now and then, in case it may. */
    private <T> Optional<T> triggered(Optional<T> known) {
        var now = desk.now();
        if (triggeredAt == null || !now.isBefore(triggeredAt.plus(BETWEEN_TRIGGERS))) {
            triggeredAt = now;
            desk.triggers(place, test.by());
        }
        return known;
    }

    private <T> Optional<T> within(Duration patience, Supplier<Optional<T>> wanted)
            throws InterruptedException {
        var deadline = desk.now().plus(patience);
        while (true) {
            if (cancelled) {
                throw new Cancelled();
            }
            var found = wanted.get();
            if (found.isPresent() || !desk.now().isBefore(deadline)) {
                return found;
            }
            desk.bell().await();
        }
    }

    private void note(StepResult result) {
        test = test.with(result);
        desk.moved(test);
    }

    private static String words(PhaseCurrents seen) {
        return seen.flowing().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
