package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However a test charge goes wrong, no charge goes on behind it. */
class LeftOversTest {
    private static final String STOP = "RemoteStopTransaction";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final TestWatch watch = new TestWatch(csms);

    @Test
    void a_test_that_is_cancelled_leaves_no_charge_running() {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);

        csms.app.testing.cancel(csms.station("BAY-17").id());

        assertThat(watch.ended("BAY-17").state()).isEqualTo(TestCharge.State.CANCELLED);
        eventually("the charge has ended", () -> !charger.isChargingAt(1));
        assertThat(csms.app.checks.latest(watch.place("BAY-17"), CheckKind.TEST_CHARGE)).isEmpty();
    }

    @Test
    void a_test_that_a_restart_cuts_short_is_found_and_its_charge_ended() {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);

        csms.restarts();
        assertThat(csms.app.testing.newest(watch.place("BAY-17")).orElseThrow().state())
                .isEqualTo(TestCharge.State.INTERRUPTED);
        var again = csms.knocks("BAY-17");
        var stop = again.awaitCommand("RemoteStopTransaction");

        assertThat(stop.payload().path("transactionId").asLong())
                .isEqualTo(csms.transaction().reference());
        charger.close();
    }

    @Test
    void a_charge_that_begins_at_the_other_socket_is_ended_and_said() {
        var charger = csms.plugIn("DUAL", made -> made.connectors(2).with(Quirk.BEGINS_ELSEWHERE));
        watch.begins("DUAL");

        var test = watch.ended("DUAL");
        assertThat(test.mistake()).contains(StepResult.failed(TestStep.START, "elsewhere 2"));
        assertThat(test.of(TestStep.STOP)).contains(StepResult.passed(TestStep.STOP, ""));
        assertThat(charger.isChargingAt(2)).isFalse();
        assertThat(csms.app.charging.open()).isEmpty();
    }

    @Test
    void a_charger_that_does_not_obey_is_asked_until_it_does() {
        var charger = csms.plugIn("BAY-17");
        charger.answers(STOP, Answering.status("Accepted"));
        passesBut(charger, TestStep.STOP);
        assertThat(watch.ended("BAY-17").mistake())
                .contains(StepResult.failed(TestStep.STOP, "Accepted"));

        charger.answers(STOP, Answering.usual());
        csms.clock.pass(Duration.ofMinutes(2));
        charger.status(1, ChargePointStatus.Charging);

        eventually("the charge has ended", () -> csms.app.charging.open().isEmpty());
    }

    @Test
    void a_charger_whose_line_dropped_before_the_last_step_is_asked_when_it_is_back() {
        var charger = csms.plugIn("BAY-17", made -> made.with(Quirk.NO_BOOT_AFTER_RECONNECT));
        charger.answers(STOP, Answering.never());
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);
        charger.meters(1, 1_050, csms.clock.instant());
        charger.awaitCommand(STOP);
        charger.dropsOff();
        watch.waitsInVain("BAY-17", TestStep.STOP);

        charger.answers(STOP, Answering.usual());
        charger.comesBack();

        eventually("the charge has ended", () -> csms.app.charging.open().isEmpty());
    }

    @Test
    void a_plug_that_comes_when_nobody_waits_any_more_charges_nothing() {
        var charger = csms.plugIn("BAY-17", made -> made.with(Quirk.IGNORES_INVALID));
        charger.answers("RemoteStartTransaction", Answering.status("Accepted"));
        watch.begins("BAY-17");
        var tag = charger.awaitCommand("RemoteStartTransaction").payload().path("idTag");
        watch.waitsInVain("BAY-17", TestStep.START);
        watch.ended("BAY-17");

        charger.startsCharging(1, tag.asString(), 1_000, csms.clock.instant());

        eventually("the charge has ended", () -> csms.app.charging.open().isEmpty());
    }

    @Test
    void a_charge_that_ends_by_itself_in_the_middle_is_a_mistake() {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);
        charger.stopsCharging(1, 1_050, csms.clock.instant(), StopReason.EVDisconnected);
        csms.clock.pass(Duration.ofMinutes(1));
        charger.meters(1, 1_050, csms.clock.instant());

        assertThat(watch.ended("BAY-17").mistake())
                .contains(StepResult.failed(TestStep.STOP, "alone"));
    }

    private void passesBut(ChargePoint charger, TestStep last) {
        watch.begins(charger.identity());
        watch.reaches(charger.identity(), TestStep.ENERGY);
        charger.meters(1, 1_050, csms.clock.instant());
        watch.waitsInVain(charger.identity(), last);
    }
}
