package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person stops a charge and sees what becomes of it. */
class StopStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_person_stops_a_charge_and_sees_the_charger_agree(int width) {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-07");
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        charger.status(1, ChargePointStatus.Charging);
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + page());
            tab.sees("#state", "Charging");

            tab.page.locator("#main-button").getByText("Stop charging").click();
            tab.sees("#stop", "The charge ends.");
            tab.page.locator("#stop button.danger").click();
            charger.awaitCommand("RemoteStopTransaction");

            tab.sees("#outcome", "accepted, the charge ends.");
            tab.sees("#flow", "Last charge");
            charger.status(1, ChargePointStatus.Available);
            tab.sees("#state", "Free");
            tab.sees("#main-button", "Start charging");
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_lost_server_is_said_on_the_page_of_a_charger_too() {
        csms.plugIn("GARAGE-07");
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), 1280, 800)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + page());
            tab.sees("#line", "Live");
            csms.restarts(); // elsewhere: this page hears no more

            tab.sees("#line", "Connection lost");
        }
    }

    private String page() {
        return "/stations/" + csms.station("GARAGE-07").id().value();
    }
}
