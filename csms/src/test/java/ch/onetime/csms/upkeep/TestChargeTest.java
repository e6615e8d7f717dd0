package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.upkeep.StepResult.Outcome;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger is tried out, and the system says whether it is fit. */
class TestChargeTest {
    private static final String BY = "Elektro Muster";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final TestWatch watch = new TestWatch(csms);

    @Test
    void a_sound_charger_passes_and_nobody_pays() {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        counts(charger, 1_050);

        var test = watch.ended("BAY-17");
        assertThat(test.state()).isEqualTo(TestCharge.State.PASSED);
        assertThat(test.of(TestStep.PHASES))
                .contains(StepResult.passed(TestStep.PHASES, "L1 L2 L3/3"));
        assertThat(TestWatch.outcome(test, TestStep.LIMIT)).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(charger.isChargingAt(1)).isFalse();
        assertThat(csms.transaction().flags()).contains(Flag.TEST);
        assertThat(csms.app.checks.hasPassed(watch.place("BAY-17"), CheckKind.TEST_CHARGE))
                .isTrue();
        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void a_charger_that_draws_on_one_phase_only_fails_and_can_be_tested_again() {
        var charger = csms.plugIn("BAY-14", made -> made.power(3_680, 1));
        watch.begins("BAY-14");
        counts(charger, 1_050);
        watch.waitsInVain("BAY-14", TestStep.PHASES);

        var test = watch.ended("BAY-14");
        assertThat(test.state()).isEqualTo(TestCharge.State.FAILED);
        assertThat(test.mistake()).contains(StepResult.failed(TestStep.PHASES, "L1/3"));
        assertThat(charger.isChargingAt(1)).isFalse();
        assertThat(csms.app.checks.latest(watch.place("BAY-14"), CheckKind.TEST_CHARGE))
                .hasValueSatisfying(check -> assertThat(check.detail()).isEqualTo("PHASES L1/3"));

        assertThat(csms.app.testing.begin(watch.place("BAY-14"), BY))
                .isInstanceOf(TestBegin.Begun.class);
    }

    @Test
    void who_is_limited_to_six_amperes_must_draw_no_more_than_seven() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("SetChargingProfile", Answering.status("Accepted"));
        watch.begins("BAY-17");
        counts(charger, 1_050);
        watch.isLimited("BAY-17");
        draws(charger, "1060", "6.1");

        var test = watch.ended("BAY-17");
        assertThat(test.of(TestStep.LIMIT)).contains(StepResult.passed(TestStep.LIMIT, "6100"));
        assertThat(test.state()).isEqualTo(TestCharge.State.PASSED);
    }

    @Test
    void who_takes_the_limit_and_ignores_it_fails() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("SetChargingProfile", Answering.status("Accepted"));
        watch.begins("BAY-17");
        counts(charger, 1_050);
        watch.isLimited("BAY-17");
        draws(charger, "1060", "15.9");
        watch.waitsInVain("BAY-17", TestStep.LIMIT);

        assertThat(watch.ended("BAY-17").mistake())
                .contains(StepResult.failed(TestStep.LIMIT, "15900"));
    }

    @Test
    void what_is_not_measured_is_not_green() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("TriggerMessage", Answering.status("NotImplemented"));
        watch.begins("BAY-17");
        tells(charger);
        counts(charger, 1_050);
        watch.waitsInVain("BAY-17", TestStep.PHASES);

        var test = watch.ended("BAY-17");
        assertThat(test.state()).isEqualTo(TestCharge.State.PARTLY);
        assertThat(test.unmeasured()).containsExactly(TestStep.PHASES);
        assertThat(csms.app.checks.latest(watch.place("BAY-17"), CheckKind.TEST_CHARGE))
                .hasValueSatisfying(check -> {
                    assertThat(check.outcome()).isEqualTo(Check.Outcome.PARTLY);
                    assertThat(check.detail()).isEqualTo("PHASES");
                });
    }

    @Test
    void a_car_that_draws_nothing_under_the_limit_proves_nothing() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("SetChargingProfile", Answering.status("Accepted"));
        watch.begins("BAY-17");
        counts(charger, 1_050);
        watch.isLimited("BAY-17");
        charger.draws(1, 0);
        csms.clock.pass(Duration.ofSeconds(5));
        draws(charger, "1060", "0.0");
        watch.waitsInVain("BAY-17", TestStep.LIMIT);

        var test = watch.ended("BAY-17");
        assertThat(test.unmeasured()).containsExactly(TestStep.LIMIT);
        assertThat(test.state()).isEqualTo(TestCharge.State.PARTLY);
    }

    @Test
    void currents_from_before_the_charge_prove_nothing() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("TriggerMessage", Answering.status("NotImplemented"));
        watch.begins("BAY-17");
        tells(charger);
        draws(charger, csms.clock.instant().minusSeconds(300), "900", "15.9");
        counts(charger, 1_050);
        watch.waitsInVain("BAY-17", TestStep.PHASES);

        assertThat(watch.ended("BAY-17").unmeasured()).containsExactly(TestStep.PHASES);
    }

    @Test
    void a_clock_that_is_set_takes_no_patience_away() {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);
        csms.clock.shows(csms.clock.instant().plus(Duration.ofHours(1)));
        counts(charger, 1_050);

        assertThat(watch.ended("BAY-17").state()).isEqualTo(TestCharge.State.PASSED);
    }

    @Test
    void where_nobody_plugs_in_the_test_ends_by_itself() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("RemoteStartTransaction", Answering.status("Accepted"));
        watch.begins("BAY-17");
        eventually(
                "it waits for the plug",
                () -> watch.detail("BAY-17", TestStep.START).equals("plug"));
        watch.waitsInVain("BAY-17", TestStep.START);

        assertThat(watch.ended("BAY-17").mistake())
                .contains(StepResult.failed(TestStep.START, "nothing"));
    }

    @Test
    void a_charger_that_cannot_be_started_from_afar_is_tested_with_any_card() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("RemoteStartTransaction", Answering.status("Rejected"));
        watch.begins("BAY-17");
        eventually(
                "it waits for a card",
                () -> watch.detail("BAY-17", TestStep.START).equals("by-hand"));

        assertThat(charger.authorizes("ANY-CARD").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        charger.startsCharging(1, "ANY-CARD", 1_000, csms.clock.instant());
        watch.reaches("BAY-17", TestStep.ENERGY);
        draws(charger, "1050", "15.9");

        assertThat(watch.ended("BAY-17").state()).isEqualTo(TestCharge.State.PASSED);
    }

    @Test
    void who_cannot_be_tested_is_told_why() {
        csms.plugIn("BUSY").startsCharging(1, ALICE, 0, csms.clock.instant());
        csms.knocks("WAITS");
        csms.accepts("AWAY");

        assertThat(csms.app.testing.begin(watch.place("BUSY"), BY))
                .isInstanceOf(TestBegin.InUse.class);
        assertThat(csms.app.testing.begin(watch.place("WAITS"), BY))
                .isInstanceOf(TestBegin.NotAccepted.class);
        assertThat(csms.app.testing.begin(watch.place("AWAY"), BY))
                .isInstanceOf(TestBegin.Offline.class);
    }

    /** It sends its register by itself, and no currents. */
    private void tells(ChargePoint charger) {
        watch.reaches(charger.identity(), TestStep.READINGS);
        charger.meters(1, 1_000, csms.clock.instant());
    }

    private void counts(ChargePoint charger, long wattHours) {
        watch.reaches(charger.identity(), TestStep.ENERGY);
        charger.meters(1, wattHours, csms.clock.instant());
    }

    private void draws(ChargePoint charger, String wattHours, String amps) {
        draws(charger, csms.clock.instant(), wattHours, amps);
    }

    private static void draws(ChargePoint charger, Instant at, String wattHours, String amps) {
        charger.says(
                "MeterValues",
                """
                {"connectorId":1,"meterValue":[{"timestamp":"%1$s","sampledValue":[
                  {"value":"%2$s"},
                  {"value":"%3$s","measurand":"Current.Import","phase":"L1","unit":"A"},
                  {"value":"%3$s","measurand":"Current.Import","phase":"L2","unit":"A"},
                  {"value":"%3$s","measurand":"Current.Import","phase":"L3","unit":"A"}]}]}
                """
                        .formatted(at, wattHours, amps));
    }
}
