package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.upkeep.StepResult;
import ch.onetime.csms.upkeep.TestStep;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An electrician finds a terminal that is not connected, mends it and repeats the test. */
class TestsOnePhaseStoryTest {
    private static final String CHARGER = "ZAP049214";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void an_electrician_finds_a_phase_that_is_missing_and_repeats_the_test(int width) {
        Visitor.owning(csms).close();
        var charger = csms.plugIn(CHARGER, made -> made.power(3_680, 1));
        csms.servesBay(CHARGER, 1, "14");
        csms.app.cabling.put(place(), new Wiring("F14", PhaseRotation.L1_L2_L3));
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + path());

            tab.page.locator("#test").click();
            tab.sees(".stages", "The meter counts");
            draws(charger, 1_050, "L1");
            waitsInVain();

            tab.sees(".chip.fault", "Not passed");
            tab.sees(".banner.fault", "Test charge on L1, 3 phases expected. Check the terminals");
            tab.sees("#test", "Repeat the test");
            assertThat(tab.overhang()).isZero();

            charger.answers("TriggerMessage", Answering.status("NotImplemented"));
            tab.page.locator("#test").click();
            tab.sees(".stages", "A charge begins");
            eventually("it charges", () -> charger.isChargingAt(1));
            draws(charger, 1_100, "L1", "L2", "L3");

            tab.sees(".chip.done", "Passed");
            tab.page.navigate(Visitor.base(csms) + "/commissioning");
            tab.sees(".ticks .done", "Test charge");
            assertThat(tab.complaints()).isEmpty();
        }
        assertThat(csms.app.charging.open()).isEmpty();
    }

    /** The register, and 16 amperes on each of these phases. */
    private void draws(ChargePoint charger, long wattHours, String... phases) {
        var samples = new StringBuilder("{\"value\":\"" + wattHours + "\"}");
        for (var phase : phases) {
            samples.append(
                    ",{\"value\":\"16\",\"measurand\":\"Current.Import\",\"phase\":\"%s\",\"unit\":\"A\"}"
                            .formatted(phase));
        }
        charger.says(
                "MeterValues",
                "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"%s\",\"sampledValue\":[%s]}]}"
                        .formatted(csms.clock.instant(), samples));
    }

    /** No other phase comes, until the system waits for none any longer; then nobody hurries. */
    private void waitsInVain() {
        eventually(
                "the phases are judged",
                () -> {
                    var phases = step(TestStep.PHASES);
                    if (phases == StepResult.Outcome.RUNNING) {
                        csms.clock.pass(Duration.ofSeconds(1));
                    }
                    return phases == StepResult.Outcome.FAILED;
                });
    }

    private StepResult.@Nullable Outcome step(TestStep step) {
        return csms.app
                .testing
                .newest(place())
                .flatMap(test -> test.of(step))
                .map(StepResult::outcome)
                .orElse(null);
    }

    private Connector place() {
        return csms.app.registry.connector(csms.station(CHARGER).id(), 1);
    }

    private String path() {
        return "/commissioning/" + csms.station(CHARGER).id().value() + "/1";
    }
}
