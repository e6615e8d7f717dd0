package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.upkeep.StepResult.Outcome;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger is tried out, and the system says whether it is fit. */
class TestChargeTest {
    private static final String BY = "Elektro Muster";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_sound_charger_passes_and_nobody_pays() {
        var charger = csms.plugIn("BAY-17");
        begins("BAY-17");
        counts(charger, 1_050);

        var test = ended("BAY-17");
        assertThat(test.state()).isEqualTo(TestCharge.State.PASSED);
        assertThat(test.of(TestStep.PHASES))
                .contains(StepResult.passed(TestStep.PHASES, "L1 L2 L3/3"));
        assertThat(outcome(test, TestStep.LIMIT)).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(charger.isChargingAt(1)).isFalse();
        assertThat(csms.transaction().flags()).contains(Flag.TEST);
        assertThat(csms.app.checks.hasPassed(place("BAY-17"), CheckKind.TEST_CHARGE)).isTrue();
        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void a_charger_that_draws_on_one_phase_only_fails_and_can_be_tested_again() {
        var charger = csms.plugIn("BAY-14", made -> made.power(3_680, 1));
        begins("BAY-14");
        counts(charger, 1_050);
        waitsInVain("BAY-14", TestStep.PHASES);

        var test = ended("BAY-14");
        assertThat(test.state()).isEqualTo(TestCharge.State.FAILED);
        assertThat(test.mistake()).contains(StepResult.failed(TestStep.PHASES, "L1/3"));
        assertThat(charger.isChargingAt(1)).isFalse();
        assertThat(csms.app.checks.latest(place("BAY-14"), CheckKind.TEST_CHARGE))
                .hasValueSatisfying(check -> assertThat(check.detail()).isEqualTo("PHASES L1/3"));

        assertThat(csms.app.testing.begin(place("BAY-14"), BY)).isInstanceOf(TestBegin.Begun.class);
    }

    @Test
    void who_is_limited_to_six_amperes_must_draw_no_more_than_seven() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("SetChargingProfile", Answering.status("Accepted"));
        begins("BAY-17");
        counts(charger, 1_050);
        isLimited();
        draws(charger, "1060", "6.1");

        var test = ended("BAY-17");
        assertThat(test.of(TestStep.LIMIT)).contains(StepResult.passed(TestStep.LIMIT, "6100"));
        assertThat(test.state()).isEqualTo(TestCharge.State.PASSED);
    }

    @Test
    void who_takes_the_limit_and_ignores_it_fails() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("SetChargingProfile", Answering.status("Accepted"));
        begins("BAY-17");
        counts(charger, 1_050);
        isLimited();
        draws(charger, "1060", "15.9");
        waitsInVain("BAY-17", TestStep.LIMIT);

        assertThat(ended("BAY-17").mistake()).contains(StepResult.failed(TestStep.LIMIT, "15900"));
    }

    @Test
    void where_nobody_plugs_in_the_test_ends_by_itself() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("RemoteStartTransaction", Answering.status("Accepted"));
        begins("BAY-17");
        eventually("it waits for the plug", () -> detail("BAY-17", TestStep.START).equals("plug"));
        waitsInVain("BAY-17", TestStep.START);

        assertThat(ended("BAY-17").mistake())
                .contains(StepResult.failed(TestStep.START, "nothing"));
    }

    @Test
    void a_charger_that_cannot_be_started_from_afar_is_tested_with_any_card() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("RemoteStartTransaction", Answering.status("Rejected"));
        begins("BAY-17");
        eventually("it waits for a card", () -> detail("BAY-17", TestStep.START).equals("by-hand"));

        assertThat(charger.authorizes("ANY-CARD").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        charger.startsCharging(1, "ANY-CARD", 1_000, csms.clock.instant());
        reaches("BAY-17", TestStep.ENERGY);
        draws(charger, "1050", "15.9");

        assertThat(ended("BAY-17").state()).isEqualTo(TestCharge.State.PASSED);
    }

    @Test
    void a_test_that_is_cancelled_leaves_no_charge_running() {
        var charger = csms.plugIn("BAY-17");
        begins("BAY-17");
        reaches("BAY-17", TestStep.ENERGY);

        csms.app.testing.cancel(csms.station("BAY-17").id());

        assertThat(ended("BAY-17").state()).isEqualTo(TestCharge.State.CANCELLED);
        eventually("the charge has ended", () -> !charger.isChargingAt(1));
        assertThat(csms.app.checks.latest(place("BAY-17"), CheckKind.TEST_CHARGE)).isEmpty();
    }

    @Test
    void a_test_that_a_restart_cuts_short_is_found_and_its_charge_ended() {
        var charger = csms.plugIn("BAY-17");
        begins("BAY-17");
        reaches("BAY-17", TestStep.ENERGY);

        csms.restarts();
        assertThat(csms.app.testing.newest(place("BAY-17")).orElseThrow().state())
                .isEqualTo(TestCharge.State.INTERRUPTED);
        var again = csms.knocks("BAY-17");
        var stop = again.awaitCommand("RemoteStopTransaction");

        assertThat(stop.payload().path("transactionId").asLong())
                .isEqualTo(csms.transaction().reference());
        charger.close();
    }

    @Test
    void who_cannot_be_tested_is_told_why() {
        csms.plugIn("BUSY").startsCharging(1, ALICE, 0, csms.clock.instant());
        csms.knocks("WAITS");
        csms.accepts("AWAY");

        assertThat(csms.app.testing.begin(place("BUSY"), BY)).isInstanceOf(TestBegin.InUse.class);
        assertThat(csms.app.testing.begin(place("WAITS"), BY))
                .isInstanceOf(TestBegin.NotAccepted.class);
        assertThat(csms.app.testing.begin(place("AWAY"), BY)).isInstanceOf(TestBegin.Offline.class);
    }

    private void begins(String identity) {
        assertThat(csms.app.testing.begin(place(identity), BY)).isInstanceOf(TestBegin.Begun.class);
    }

    private void counts(ChargePoint charger, long wattHours) {
        reaches(charger.identity(), TestStep.ENERGY);
        charger.meters(1, wattHours, csms.clock.instant());
    }

    private static void draws(ChargePoint charger, String wattHours, String amps) {
        charger.says(
                "MeterValues",
                """
                {"connectorId":1,"meterValue":[{"timestamp":"2026-06-01T12:00:07Z","sampledValue":[
                  {"value":"%1$s"},
                  {"value":"%2$s","measurand":"Current.Import","phase":"L1","unit":"A"},
                  {"value":"%2$s","measurand":"Current.Import","phase":"L2","unit":"A"},
                  {"value":"%2$s","measurand":"Current.Import","phase":"L3","unit":"A"}]}]}
                """
                        .formatted(wattHours, amps));
    }

    private void reaches(String identity, TestStep step) {
        eventually("the test reaches " + step, () -> newest(identity).of(step).isPresent());
    }

    private void isLimited() {
        reaches("BAY-17", TestStep.LIMIT);
        eventually("it is limited", () -> detail("BAY-17", TestStep.LIMIT).equals("taken"));
    }

    /** Time goes by while this step waits, and nothing comes. */
    private void waitsInVain(String identity, TestStep step) {
        reaches(identity, step);
        eventually(
                step + " is given up",
                () -> {
                    var isWaiting = outcome(newest(identity), step) == Outcome.RUNNING;
                    if (isWaiting) {
                        csms.clock.pass(Duration.ofSeconds(5));
                    }
                    return !isWaiting;
                });
    }

    private TestCharge ended(String identity) {
        eventually("the test has ended", () -> !newest(identity).isRunning());
        return newest(identity);
    }

    private String detail(String identity, TestStep step) {
        return newest(identity).of(step).orElseThrow().detail();
    }

    private static Outcome outcome(TestCharge test, TestStep step) {
        return test.of(step).orElseThrow().outcome();
    }

    private TestCharge newest(String identity) {
        return csms.app.testing.newest(place(identity)).orElseThrow();
    }

    private Connector place(String identity) {
        return csms.app.registry.connector(csms.station(identity).id(), 1);
    }
}
