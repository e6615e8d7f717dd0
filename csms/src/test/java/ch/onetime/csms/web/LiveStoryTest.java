package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a real browser. */
class LiveStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_person_sees_a_charger_come_and_a_car_charge(int width) {
        csms.knows(ALICE);
        try (var tab = chromium.opens(address(), width, 844)) {
            setsUp(tab);
            tab.sees("#plan", "No chargers yet");
            tab.sees("#line", "Live");
            var charger = csms.knocks("GARAGE-07");
            tab.sees("#newcomers", "GARAGE-07 wants to join");
            tab.page.evaluate("window.isThePageBefore = true");
            tab.presses("Accept");
            tab.page.waitForFunction("() => !window.isThePageBefore");

            tab.seesNoMore("#newcomers", "GARAGE-07");
            tab.sees("#line", "Live");
            tab.page.evaluate("window.isTheSamePage = true");
            charges(tab, charger);

            assertThat(tab.page.evaluate("window.isTheSamePage")).isEqualTo(true);
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requestsToOtherHosts()).isEmpty();
        }
    }

    @Test
    void a_full_garage_fits_the_smallest_phone() {
        for (var number = 1; number <= 12; number++) {
            csms.plugIn("A-CHARGER-WITH-A-RATHER-LONG-NAME-" + number)
                    .startsCharging(1, "CARD-OF-20-LETTERS-X", 0, csms.clock.instant());
        }
        try (var tab = chromium.opens(address(), 320, 640)) {
            setsUp(tab);
            tab.sees("#charges", "A-CHARGER-WITH-A-RATHER-LONG-NAME-12");

            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_lost_connection_is_shown() {
        try (var tab = chromium.opens(address(), 1280, 800)) {
            setsUp(tab);
            tab.sees("#line", "Live");
            csms.restarts(); // elsewhere: this page hears no more

            tab.sees("#line", "Connection lost");
        }
    }

    private void setsUp(Tab tab) {
        tab.types("Your name", Visitor.OWNER);
        tab.types("Password", Visitor.PASSWORD);
        tab.presses("Start");
        tab.presses("Do the rest later");
        tab.page.waitForURL(address() + "/");
    }

    private void charges(Tab tab, ChargePoint charger) {
        charger.status(1, ChargePointStatus.Available);
        tab.sees("#plan .bay.free", "Free");
        charger.status(1, ChargePointStatus.Preparing);
        tab.sees("#plan .bay.wait", "Hold card");
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        charger.status(1, ChargePointStatus.Charging);
        tab.sees("#plan .bay.charge", "Charging");
        tab.sees("#charges", ALICE);
        charger.says(
                "MeterValues",
                """
                {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[
                  {"value":"4300"},
                  {"value":"7400","measurand":"Power.Active.Import","unit":"W"}]}]}
                """
                        .formatted(csms.clock.instant()));
        tab.sees("#charges .energy", "3.3");
        tab.sees("#plan .kw", "7.4");
        charger.stopsCharging(1, 4_300, csms.clock.instant());
        charger.status(1, ChargePointStatus.Available);
        tab.sees("#charges", "Nobody is charging.");
        tab.sees("#plan .bay.free", "Free");
    }

    private String address() {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }
}
