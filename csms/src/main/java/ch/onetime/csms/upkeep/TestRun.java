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
import java.util.stream.Collectors;

/**
 * One test charge from its first step to its last, which ends what it has begun, wherever that
 * runs. What does not end then is left to {@link LeftOvers}.
 */
final class TestRun {
    private static final Duration TO_PLUG_IN = Duration.ofMinutes(3);
    private static final Duration TO_TELL = Duration.ofSeconds(90);
    private static final Duration TO_COUNT = Duration.ofMinutes(3);
    private static final Duration TO_RISE = Duration.ofSeconds(45);
    private static final Duration TO_OBEY = Duration.ofSeconds(75);
    private static final Duration TO_END = Duration.ofSeconds(30);

    private static final int STOPS = 3;
    private static final int LIMIT_AMPS = 6;
    private static final long LIMIT_KEPT = 7_000;

    private final TestDesk desk;
    private final Patience patience;
    private final Connector place;
    private TestCharge test;

    TestRun(TestDesk desk, Patience patience, Connector place, TestCharge test) {
        this.desk = desk;
        this.patience = patience;
        this.place = place;
        this.test = test;
    }

    StationId station() {
        return place.station();
    }

    void cancel() {
        patience.cancel();
    }

    /** How far it has come. */
    TestCharge test() {
        return test;
    }

    TestCharge run() throws InterruptedException {
        var isCancelled = false;
        try {
            tries();
        } catch (Patience.Cancelled enough) {
            isCancelled = true;
        }
        for (var charge : desk.begun(place, test.tag())) {
            ends(charge);
        }
        return test.with(isCancelled ? TestCharge.State.CANCELLED : test.verdict());
    }

    private void tries() throws InterruptedException {
        var begun = begins();
        if (begun.isEmpty()) {
            return;
        }
        var charge = begun.get();
        if (readings(charge)) {
            counts(charge);
            phases(charge);
            limit(charge);
        }
        if (desk.ended(charge).isPresent()) {
            note(failed(TestStep.STOP, "alone"));
        }
    }

    /** Empty: nothing began, or it began at another socket. */
    private Optional<Transaction> begins() throws InterruptedException {
        note(running(TestStep.START, ""));
        var start = new Command.RemoteStart(place.number(), test.tag().text());
        var answer = desk.asking().status(station(), start, test.by());
        var isRefused = !answer.equals("Accepted");
        note(running(TestStep.START, isRefused ? "by-hand" : "plug"));
        var begun =
                patience.within(
                        TO_PLUG_IN, () -> desk.begun(place, test.tag()).stream().findFirst());
        begun.ifPresent(charge -> test = test.of(charge.id()));
        var here = begun.filter(charge -> charge.connector() == place.number());
        if (here.isPresent()) {
            note(passed(TestStep.START, isRefused ? "by-hand" : ""));
        } else {
            note(
                    failed(
                            TestStep.START,
                            begun.map(charge -> "elsewhere " + charge.connector())
                                    .orElse(isRefused ? answer : "nothing")));
        }
        return here;
    }

    private boolean readings(Transaction charge) throws InterruptedException {
        note(running(TestStep.READINGS, ""));
        var told = patience.within(TO_TELL, () -> fresh(desk.anyReading(place, charge)));
        note(told.isPresent() ? passed(TestStep.READINGS, "") : failed(TestStep.READINGS, ""));
        return told.isPresent();
    }

    private void counts(Transaction charge) throws InterruptedException {
        note(running(TestStep.ENERGY, ""));
        var counted = patience.within(TO_COUNT, () -> fresh(desk.counted(place, charge)));
        note(
                counted.map(energy -> passed(TestStep.ENERGY, energy.toString()))
                        .orElseGet(() -> failed(TestStep.ENERGY, "")));
    }

    /** Cars take their phases one after the other: what is missing at first may still come. */
    private void phases(Transaction charge) throws InterruptedException {
        note(running(TestStep.PHASES, ""));
        var all =
                patience.within(
                        TO_RISE,
                        () ->
                                fresh(drawn(charge))
                                        .filter(seen -> seen.flowing().size() >= test.phases()));
        var seen = all.or(() -> drawn(charge));
        var detail = seen.map(TestRun::words).orElse("") + "/" + test.phases();
        note(judged(TestStep.PHASES, all, seen, detail));
    }

    /** What the car drew last, if it draws at all: zero amperes tell nothing of the wiring. */
    private Optional<PhaseCurrents> drawn(Transaction charge) {
        return desk.currents(place, charge, charge.startReceivedAt())
                .filter(TestRun::flows)
                .findFirst();
    }

    private void limit(Transaction charge) throws InterruptedException {
        note(running(TestStep.LIMIT, ""));
        var answer = desk.asking().status(station(), limitOf(charge), test.by());
        if (!answer.equals("Accepted")) {
            note(new StepResult(TestStep.LIMIT, NOT_SUPPORTED, answer));
            return;
        }
        var since = desk.now();
        note(running(TestStep.LIMIT, "taken"));
        var kept =
                patience.within(
                        TO_OBEY,
                        () ->
                                fresh(draws(charge, since))
                                        .filter(seen -> seen.highest() <= LIMIT_KEPT));
        var seen = kept.or(() -> draws(charge, since));
        var detail = seen.map(PhaseCurrents::highest).map(Object::toString).orElse("");
        note(judged(TestStep.LIMIT, kept, seen, detail));
    }

    /** What the car draws now; who pauses under a limit neither keeps nor breaks it. */
    private Optional<PhaseCurrents> draws(Transaction charge, Instant since) {
        return desk.currents(place, charge, since).findFirst().filter(TestRun::flows);
    }

    private static boolean flows(PhaseCurrents seen) {
        return !seen.flowing().isEmpty();
    }

    /** A charger may be busy, or its line be down for a moment: it is asked more than once. */
    private void ends(Transaction charge) throws InterruptedException {
        note(running(TestStep.STOP, ""));
        var stop = new Command.RemoteStop(charge.reference());
        var answer = "";
        for (var asked = 0; asked < STOPS; asked++) {
            answer = desk.asking().status(charge.station(), stop, test.by());
            if (patience.toTheEnd(TO_END, () -> desk.ended(charge)).isPresent()) {
                note(passed(TestStep.STOP, ""));
                return;
            }
        }
        note(failed(TestStep.STOP, answer));
    }

    private static StepResult judged(
            TestStep step,
            Optional<PhaseCurrents> right,
            Optional<PhaseCurrents> seen,
            String detail) {
        if (seen.isEmpty()) {
            return new StepResult(step, NOT_MEASURED, "");
        }
        return right.isPresent() ? passed(step, detail) : failed(step, detail);
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
    private <T> Optional<T> fresh(Optional<T> known) {
        desk.triggers(place, test.by());
        return known;
    }

    private void note(StepResult result) {
        test = test.with(result);
        desk.moved(test);
    }

    private static String words(PhaseCurrents seen) {
        return seen.flowing().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
