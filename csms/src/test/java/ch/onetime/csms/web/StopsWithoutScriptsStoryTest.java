package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident with an old phone, whose browser runs no scripts, stops the own charge. */
class StopsWithoutScriptsStoryTest {
    private static final String CARD = "KELLER-CARD-04A2";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_whose_browser_runs_no_scripts_stops_the_own_charge() {
        var house = new House(csms);
        var phone =
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("en")
                        .setJavaScriptEnabled(false);
        try (var owner = Visitor.owning(csms);
                var context = chromium.browser().newContext(phone);
                var page = context.newPage()) {
            var keller = house.livesIn("Keller", "07", CARD, "en");
            var charger = house.charger("GARAGE-07", "07");
            charger.startsCharging(1, CARD, 0, csms.clock.instant());
            charger.status(1, ChargePointStatus.Charging);

            page.navigate(owner.base() + "/my");
            page.getByLabel("Code from the letter").fill(house.letter(keller).code());
            page.getByText("Open my charging").click();
            page.locator("#now").getByText("Stop charging").click();

            page.locator(".toast").getByText("Stopping.").waitFor();
            charger.awaitCommand("RemoteStopTransaction");
            assertThat(csms.transactions()).hasSize(1);
        }
    }
}
