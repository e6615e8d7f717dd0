package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody goes about the day's work without a mouse. */
class UsesTheKeyboardStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Tab tab;
    private Keys keys;

    @BeforeEach
    void sign_in() {
        Visitor.owning(csms).close();
        csms.knows(ALICE);
        tab = chromium.opens(Visitor.base(csms), 1280, 800);
        keys = new Keys(tab.page);
        keys.goesTo("[name=name]");
        keys.types(Visitor.OWNER);
        keys.goesTo("[name=password]");
        keys.types(Visitor.PASSWORD);
        keys.presses("Enter");
        tab.sees("#line", "Live");
    }

    @AfterEach
    void leave() {
        assertThat(tab.complaints()).isEmpty();
        tab.close();
    }

    @Test
    void the_first_step_leads_past_the_menu() {
        keys.presses("Tab");
        tab.page.locator("a:focus:text-is('Skip to content')").waitFor();
        keys.presses("Enter");
        tab.page.locator("main:focus").waitFor();
        keys.presses("Tab");

        assertThat(tab.page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void a_charger_is_found_from_every_page() {
        csms.servesBay("GARAGE-07", 1, "07");
        csms.plugIn("GARAGE-07");
        for (var shortcut : new String[] {"/", "Control+K"}) {
            tab.page.navigate(Visitor.base(csms) + "/people");
            keys.presses(shortcut);
            keys.types("garage-07");
            keys.presses("Enter");
            tab.sees("h1", "garage-07");
            keys.goesTo(".hits a");
            keys.presses("Enter");

            tab.page.waitForURL("**/stations/*");
        }
    }

    @Test
    void a_question_is_answered_dropped_and_asked_again() {
        var charger = csms.plugIn("GARAGE-07");
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        charger.status(1, ChargePointStatus.Charging);
        tab.page.navigate(
                Visitor.base(csms) + "/stations/" + csms.station("GARAGE-07").id().value());
        keys.goesTo("[data-dialog=stop]");
        keys.presses("Enter");
        tab.sees("#stop", "The charge ends.");
        csms.clock.pass(Duration.ofMinutes(10));
        charger.meters(1, 2_500, csms.clock.instant()); // the page behind it goes on
        tab.sees("#flow, main", "1.5");
        keys.goesTo("#stop [data-close]");
        keys.presses("Escape");
        tab.seesNoMore("#stop", "The charge ends.");
        tab.page.locator("[data-dialog=stop]:focus").waitFor();

        keys.presses("Enter");
        keys.goesTo("#stop button.danger");
        keys.presses("Enter");
        charger.awaitCommand("RemoteStopTransaction");
    }

    /** The charger at which the card was held is proposed as it should be: one key confirms it. */
    @Test
    void a_charger_is_put_into_service_with_three_keys_at_most() {
        csms.app.joining.open(Duration.ofHours(8));
        var charger = csms.knocks("ZAP049216", made -> made.by("Zaptec", "Pro"));
        tab.page.navigate(Visitor.base(csms) + "/commissioning");
        tab.sees("#current", "Hold a card at a charger");
        var before = keys.acts();

        charger.authorizes("04A2B3C4");
        tab.page.locator("#save:focus").waitFor();
        keys.presses("Enter");
        tab.sees("main", "Saved. Hold the card at the next charger.");

        assertThat(keys.acts() - before).isLessThanOrEqualTo(3);
        assertThat(csms.app.registry.connector(csms.station("ZAP049216").id(), 1).bay())
                .isNotNull();
    }
}
