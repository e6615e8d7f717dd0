package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An electrician identifies chargers by tapping a card, and a colleague's phone goes along. */
class IdentifiesByTappingStoryTest {
    private static final String CARD = "04A2B3C4";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String SHOWN =
            "() => document.getElementById('current').textContent.includes('ZAP049216')";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_electrician_identifies_chargers_by_tapping() {
        Visitor.owning(csms).close();
        csms.app.joining.open(Duration.ofHours(8));
        var first = csms.knocks("ZAP049216", made -> made.by("Zaptec", "Pro"));
        var second = csms.knocks("ZAP049217", made -> made.by("Zaptec", "Pro"));
        try (var desktop = chromium.opens(address(), 1280, 900);
                var phone = chromium.opens(address(), 390, 844)) {
            opensDesk(desktop);
            opensDesk(phone);

            var shown = new Sighting(desktop.page, SHOWN);
            first.authorizes(CARD);
            assertThat(shown.after(Instant.now())).isLessThan(AT_ONCE);
            desktop.page.locator("#save:focus").waitFor();
            phone.sees("#current", "ZAP049216");
            assertThat(desktop.page.textContent("#desk-news")).contains("Card held at");

            desktop.page.keyboard().press("Enter"); // what is suggested is right
            desktop.sees("main", "Saved. Hold the card at the next charger.");
            desktop.sees("#desk-lists", "Bay 01");
            phone.sees("#desk-lists", "Bay 01");

            second.authorizes(CARD);
            desktop.sees("#current", "ZAP049217");
            assertThat(desktop.page.inputValue("#bay")).isEqualTo("02");
            assertThat(desktop.page.inputValue("[name=rotation]:checked")).isEqualTo("L2_L3_L1");
            goesOnTyping(desktop, first);

            assertThat(desktop.overhang()).isZero();
            assertThat(phone.overhang()).isZero();
            assertThat(desktop.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
            assertThat(desktop.requestsToOtherHosts()).isEmpty();
        }
    }

    /** Whoever types is told of the next charger, and loses nothing. */
    private void goesOnTyping(Tab desktop, ChargePoint other) {
        desktop.page.fill("#fuse", "F2 left");
        csms.knocks("ZAP049218").authorizes(CARD);
        desktop.page.locator("#desk-show:not([hidden])").waitFor();

        assertThat(desktop.page.inputValue("#fuse")).isEqualTo("F2 left");
        desktop.sees("#desk-show", "Show this charger");
        assertThat(other.isOnline()).isTrue();
    }

    private void opensDesk(Tab tab) {
        tab.page.navigate(address() + "/login");
        tab.signsIn();
        tab.page.navigate(address() + "/commissioning");
        tab.sees("#current", "Hold a card at a charger");
    }

    private String address() {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }
}
