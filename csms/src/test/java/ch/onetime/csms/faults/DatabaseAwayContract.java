package ch.onetime.csms.faults;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionState;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Connector;
import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.NotLetIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The database is away for a while and comes back. Chargers notice only that some messages must be
 * said again; afterwards nothing is missing and nothing is there twice.
 */
@Timeout(120)
abstract class DatabaseAwayContract {
    abstract TestCsms csms();

    /** Takes the database away. */
    abstract void strikes() throws Exception;

    /** Gives it back. */
    abstract void passes() throws Exception;

    @Test
    void charges_that_meet_the_fault_are_complete_once_it_has_passed() throws Exception {
        csms().clock.shows(minute(60)); // what a charger tells lies behind us
        csms().knows(ALICE);
        csms().knows(BOB);
        var garage = csms().plugIn("GARAGE", DatabaseAwayContract::untiring);
        var yard = csms().plugIn("YARD", DatabaseAwayContract::untiring);
        garage.startsCharging(1, ALICE, 1_000, minute(0));
        garage.meters(1, 1_500, minute(15));

        theDatabaseGoes();
        var aliceLeaves = Thread.startVirtualThread(() -> endsTheCharge(garage));
        var bobCharges = Thread.startVirtualThread(() -> chargesAtOnce(yard));
        eventually("messages wait", () -> garage.queued() > 0 && yard.queued() > 0);
        passes();

        assertThat(aliceLeaves.join(Duration.ofSeconds(60))).isTrue();
        assertThat(bobCharges.join(Duration.ofSeconds(60))).isTrue();
        eventually("the system says that it is well", () -> health().status() == 200);
        assertThat(csms().transactions())
                .allSatisfy(transaction ->
                        assertThat(transaction.state()).isEqualTo(TransactionState.CLOSED))
                .allSatisfy(transaction -> assertThat(transaction.flags()).isEmpty())
                .extracting(transaction -> transaction.tag().text(), DatabaseAwayContract::energy)
                .containsExactlyInAnyOrder(
                        tuple(ALICE, Energy.ofWattHours(3_000)),
                        tuple(BOB, Energy.ofWattHours(700)));
        assertThat(csms().readings("GARAGE", 1))
                .extracting(Reading::register)
                .containsExactly(Energy.ofWattHours(1_500), Energy.ofWattHours(2_500));
        assertThat(csms().readings("YARD", 1))
                .extracting(Reading::register)
                .containsExactly(Energy.ofWattHours(500));
        assertThat(csms().toReview()).isEmpty();
        assertThat(garage.givenUp() + yard.givenUp()).isZero();
    }

    @Test
    void chargers_we_know_stay_and_come_and_are_told_the_time() throws Exception {
        var garage = csms().plugIn("GARAGE");
        var yard = csms().plugIn("YARD");
        yard.dropsOff();

        theDatabaseGoes();

        assertThat(garage.beats().currentTime()).isNotNull();
        assertThat(garage.boots().status()).isEqualTo(BootNotification.Status.Accepted);
        yard.connects();
        assertThat(yard.boots().status()).isEqualTo(BootNotification.Status.Accepted);
        assertThatThrownBy(() -> new ChargePoint(csms().blueprint("STRANGER")).connects())
                .isInstanceOfSatisfying(
                        NotLetIn.class,
                        refused -> assertThat(refused.reply().status()).isEqualTo(503));
        passes();
    }

    @Test
    void what_chargers_said_of_their_state_meanwhile_is_asked_for_again() throws Exception {
        var garage = csms().plugIn("GARAGE");
        garage.status(1, ChargePointStatus.Available);

        theDatabaseGoes();
        assertThatThrownBy(() -> garage.status(1, ChargePointStatus.Preparing)).isNotNull();
        passes();

        eventually("its state is known again", () -> isPlugged("GARAGE"));
    }

    private boolean isPlugged(String identity) {
        return csms().app.registry.connectors(csms().station(identity).id()).stream()
                .map(Connector::status)
                .anyMatch(report -> report != null && report.status().equals("Preparing"));
    }

    @Test
    void the_health_page_says_why_and_recovers_by_itself() throws Exception {
        assertThat(health().status()).isEqualTo(200);

        theDatabaseGoes();

        assertThat(health().status()).isEqualTo(503);
        assertThat(health().body()).contains("\"status\":\"not ready\"", "\"why\":\"", "\"since\"");
        passes();
        eventually("the system says that it is well", () -> health().status() == 200);
    }

    /** From now on what must be stored is refused in a way that makes a charger say it again. */
    private void theDatabaseGoes() throws Exception {
        var teller = csms().plugIn("TELLER");
        strikes();
        var second = 1;
        while (!(tells(teller, second) instanceof Outcome.Failed)) {
            assertThat(++second).as("messages stored without a database").isLessThan(500);
        }
        for (var action : new String[] {"StartTransaction", "MeterValues", "StopTransaction"}) {
            assertThat(teller.says(action, payload(action)))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.InternalError));
        }
    }

    /** Ten kilobytes, so that a disk without room has no corner left for it. */
    private static Outcome tells(ChargePoint charger, int second) {
        var samples =
                IntStream.range(0, 250)
                        .mapToObj(number ->
                                "{\"value\":\"%d\",\"measurand\":\"Current.Import\"}"
                                        .formatted(second * 1_000 + number))
                        .collect(Collectors.joining(","));
        return charger.says(
                "MeterValues",
                "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"%s\",\"sampledValue\":[%s]}]}"
                        .formatted(NOON.plusSeconds(second), samples));
    }

    private static String payload(String action) {
        return switch (action) {
            case "StartTransaction" ->
                    "{\"connectorId\":1,\"idTag\":\"CAROL\",\"meterStart\":0,\"timestamp\":\"%s\"}"
                            .formatted(NOON);
            case "StopTransaction" ->
                    "{\"transactionId\":1,\"meterStop\":9,\"timestamp\":\"%s\"}".formatted(NOON);
            default ->
                    "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"%s\",\"sampledValue\":[{\"value\":\"5\"}]}]}"
                            .formatted(NOON);
        };
    }

    private static void endsTheCharge(ChargePoint charger) {
        charger.meters(1, 2_500, minute(30));
        charger.stopsCharging(1, 4_000, minute(45));
    }

    private static void chargesAtOnce(ChargePoint charger) {
        charger.startsCharging(1, BOB, 0, minute(20));
        charger.meters(1, 500, minute(30));
        charger.stopsCharging(1, 700, minute(40));
    }

    private static Energy energy(Transaction transaction) {
        return Objects.requireNonNull(Objects.requireNonNull(transaction.stop()).energy());
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    /** Says it again after one second, after two more, and so on, for as long as it takes. */
    private static Blueprint untiring(Blueprint blueprint) {
        return blueprint
                .setting("TransactionMessageAttempts", "1000")
                .setting("TransactionMessageRetryInterval", "1");
    }

    private HealthReply health() {
        return HealthReply.of(csms().url());
    }
}
