package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.report.ProblemKind;
import ch.onetime.ocpp.v16.ChargePointStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident scans the code on the bay. */
class ScansBayStoryTest {
    private static final String CARD = "KELLER-CARD-04A2";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_scans_the_bay_sees_the_own_charge_and_reports_a_problem() {
        var house = new House(csms);
        try (var owner = Visitor.owning(csms)) {
            var keller = house.livesIn("Keller", "07", CARD, "en");
            var charger = house.charger("GARAGE-07", "07");
            var bay = house.bay("07");
            try (var tab = chromium.opens(owner.base(), 390, 844)) {
                tab.page.navigate(owner.base() + "/b/" + bay.code());
                tab.sees(".place", "Free");
                assertThat(tab.page.content()).doesNotContain("Keller", CARD);
                tab.presses("My charging: sign in");
                tab.types("Code from the letter", house.letter(keller).code());
                tab.presses("Open my charging");
                tab.sees("#now", "Bay 07");

                charger.startsCharging(1, CARD, 0, csms.clock.instant());
                charger.status(1, ChargePointStatus.Charging);
                tab.sees("#now", "Stop charging"); // by itself

                tab.page.navigate(owner.base() + "/b/" + bay.code());
                tab.sees(".place", "To my charging");
                tab.presses("Cable or plug is damaged");
                tab.presses("Send report");
                tab.sees(".toast", "Thank you.");
                assertThat(csms.app.problemReports.open())
                        .singleElement()
                        .satisfies(
                                report -> assertThat(report.kind()).isEqualTo(ProblemKind.CABLE));
                assertThat(tab.overhang()).isZero();
                assertThat(tab.requestsToOtherHosts()).isEmpty();
            }
        }
    }
}
