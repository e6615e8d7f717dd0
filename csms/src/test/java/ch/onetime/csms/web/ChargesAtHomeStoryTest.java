package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident starts the own charge with the phone, watches it, and stops it. */
class ChargesAtHomeStoryTest {
    private static final String CARD = "KELLER-CARD-04A2";
    private static final Duration NEWS = Duration.ofSeconds(15);

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_starts_watches_and_stops_the_own_charge() {
        var house = new House(csms);
        try (var owner = Visitor.owning(csms);
                var phone = chromium.opens(owner.base(), 390, 844)) {
            var keller = house.livesIn("Keller", "07", CARD, "en");
            var charger = house.charger("GARAGE-07", "07");
            var code = house.letter(keller).code();

            var pages = new AtomicInteger();
            phone.page.onDOMContentLoaded(_ -> pages.incrementAndGet());
            phone.page.navigate(owner.base() + "/b/" + house.bay("07").code());
            phone.presses("My charging: sign in");
            phone.types("Code from the letter", code);
            phone.presses("Open my charging");
            phone.sees("#now", "Free");
            // From the code at the bay to the answer in ten seconds: a press, the letter, a press.
            assertThat(pages).hasValueLessThanOrEqualTo(3);

            starts(phone, charger);
            watches(phone, charger);
            stops(phone, charger);
            assertThat(phone.overhang()).isZero();
            assertThat(phone.complaints()).isEmpty();
            assertThat(phone.requestsToOtherHosts()).isEmpty();
        }
    }

    private void starts(Tab phone, ChargePoint charger) {
        charger.status(1, ChargePointStatus.Preparing);
        phone.sees("#now", "Start charging");
        phone.page.locator("#now form[action^='/my/start/'] button").click();
        phone.sees(".toast", "Starting.");
        charger.awaitCommand("RemoteStartTransaction");
        phone.sees("#now", "Stop charging");
    }

    private void watches(Tab phone, ChargePoint charger) {
        phone.page.locator("#now form button").focus();
        csms.clock.pass(Duration.ofMinutes(20));
        var shown =
                new Sighting(
                        phone.page,
                        "() => document.getElementById('now').textContent.includes('2.1')");
        charger.meters(1, 2_100, csms.clock.instant());
        assertThat(shown.after(Instant.now())).isLessThan(NEWS);
        assertThat(phone.page.evaluate("document.activeElement.closest('#now') !== null"))
                .as("who stands on the button stays there")
                .isEqualTo(true);
    }

    private void stops(Tab phone, ChargePoint charger) {
        phone.page.locator("#now form[action^='/my/stop/'] button").click();
        phone.sees(".toast", "Stopping.");
        charger.awaitCommand("RemoteStopTransaction");
        phone.sees("#now", "Free");
        phone.page.reload();
        phone.sees("#charges", "Bay 07");
    }
}
