package ch.onetime.csms;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.csms.station.command.Command;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chargers as they are: whatever they do otherwise than OCPP says, no kilowatt-hour is lost. */
class QuirksTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void two_residents_pay_for_what_each_has_taken(Quirk quirk) {
        csms.knows(ALICE);
        csms.knows(BOB);
        var charger =
                csms.plugIn("GARAGE", made -> made.with(quirk).slowness(Duration.ofMillis(200)));

        chargesWithAHole(charger);
        charger.startsCharging(1, BOB, 8_250, nextQuarter());
        charger.meters(1, 8_600, nextQuarter());
        charger.meters(1, 9_000, nextQuarter());
        charger.stopsCharging(1, 9_000, nextQuarter());

        assertThat(csms.transactions()).hasSize(2);
        assertThat(energyOf(ALICE)).isEqualTo(Energy.ofWattHours(7_250));
        assertThat(energyOf(BOB)).isEqualTo(Energy.ofWattHours(750));
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(charger.givenUp()).isZero();
    }

    /** The line is down for half an hour in the middle. */
    private void chargesWithAHole(ChargePoint charger) {
        charger.startsCharging(1, ALICE, 1_000, nextQuarter());
        charger.meters(1, 3_000, nextQuarter());
        charger.dropsOff();
        charger.meters(1, 4_000, nextQuarter());
        charger.meters(1, 5_000, nextQuarter());
        charger.comesBack();
        charger.meters(1, 8_000, nextQuarter());
        charger.stopsCharging(1, 8_250, nextQuarter());
        charger.meters(1, 8_250, nextQuarter());
    }

    @Test
    void the_power_fails_in_the_middle_of_a_charge() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        charger.startsCharging(1, ALICE, 1_000, nextQuarter());
        charger.meters(1, 3_000, nextQuarter());

        charger.losesPower();
        csms.clock.pass(Duration.ofHours(3));
        charger.powerReturns();

        assertThat(energyOf(ALICE)).isEqualTo(Energy.ofWattHours(2_000));
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.transaction().stop())
                .isNotNull()
                .satisfies(stop -> {
                    assertThat(stop.reason()).isEqualTo("PowerLoss");
                    assertThat(stop.at()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
                });
    }

    @Test
    void nothing_flowed_and_the_meter_lost_a_watt_hour() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE", made -> made.with(Quirk.METER_STOP_ONE_BELOW_START));

        charger.startsCharging(1, ALICE, 1_000, nextQuarter());
        charger.stopsCharging(1, 1_000, nextQuarter());

        assertThat(energyOf(ALICE)).isEqualTo(Energy.ZERO);
        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void a_refused_card_charges_on() {
        var charger =
                csms.plugIn(
                        "GARAGE",
                        made ->
                                made.with(Quirk.IGNORES_INVALID)
                                        .setting("AuthorizeRemoteTxRequests", "false"));

        send(new Command.RemoteStart(1, "STRANGER"));
        eventually("it charges", () -> !csms.app.charging.open().isEmpty());
        charger.meters(1, 4_000, nextQuarter());
        charger.stopsCharging(1, 6_000, nextQuarter());

        assertThat(energyOf("STRANGER")).isEqualTo(Energy.ofWattHours(6_000));
    }

    @Test
    void slow_answers_are_waited_for() throws InterruptedException {
        csms.plugIn(
                "GARAGE", made -> made.with(Quirk.SLOW_ANSWERS).slowness(Duration.ofMillis(300)));

        var sent = send(new Command.ClearCache());

        assertThat(csms.app.commandLog.await(sent.command(), Eventually.DEADLINE).answer())
                .contains("Accepted");
    }

    private Dispatch.Sent send(Command command) {
        var id = csms.station("GARAGE").id();
        return (Dispatch.Sent) csms.app.gateway.chargers().send(id, command, Terms.usual("Ada"));
    }

    private Instant nextQuarter() {
        csms.clock.pass(Duration.ofMinutes(15));
        return csms.clock.instant();
    }

    private @Nullable Energy energyOf(String tag) {
        return csms.transactions().stream()
                .filter(transaction -> transaction.tag().key().equals(tag))
                .findFirst()
                .map(this::energy)
                .orElse(null);
    }

    /** Of a charge whose stop is lost, what its readings show. */
    private @Nullable Energy energy(Transaction transaction) {
        return csms.app.charging.delivered(transaction);
    }
}
