package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.Circuit;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An electrician begins at a laptop without a mouse, is called away, and goes on with the phone.
 */
class InterruptedSetupStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_electrician_begins_by_keyboard_is_called_away_and_goes_on_with_the_phone() {
        try (var laptop = chromium.opens(address(), 1280, 800)) {
            begins(laptop, new Keys(laptop.page));
            assertThat(laptop.complaints()).isEmpty();
        }
        try (var phone = chromium.opens(address(), 390, 844)) {
            phone.types("Name", "Ivo");
            phone.types("Password", Visitor.PASSWORD);
            phone.page.locator("main button.primary").click();
            phone.sees("h1", "The bays"); // where he was called away
            goesOn(phone);

            phone.sees("#plan", "No chargers yet");
            assertThat(csms.app.bays.all()).hasSize(24);
            assertThat(csms.app.circuits.all())
                    .extracting(Circuit::name)
                    .containsExactly("Main fuse", "Left wall");
            nobodyJoinsUnasked(phone);
            assertThat(phone.overhang()).isZero();
            assertThat(phone.complaints()).isEmpty();
            assertThat(phone.requestsToOtherHosts()).isEmpty();
        }
    }

    private static void begins(Tab laptop, Keys keys) {
        keys.goesTo("[name=owner]");
        keys.types("Ivo");
        keys.goesTo("[name=password]");
        keys.types(Visitor.PASSWORD);
        keys.presses("Enter");
        laptop.sees("h1", "The building");
        keys.goesTo("[name=name]");
        keys.types("Lindenhof 12");
        keys.presses("Enter");
        laptop.sees("h1", "The fuses");
        keys.goesTo("[name=amperes]");
        keys.types("160");
        keys.presses("Enter");
        laptop.sees(".fuses", "Main fuse");
        keys.goesTo("[name=name]");
        keys.types("Left wall");
        keys.goesTo("[name=amperes]");
        keys.types("63 A");
        keys.goesTo("button[formaction$='/power/done']"); // what was typed is not lost
        keys.presses("Enter");
        laptop.sees("h1", "The bays");
    }

    private static void goesOn(Tab phone) {
        phone.page.locator("[name=count]").fill("24");
        phone.presses("Make the plan");
        phone.sees(".sketch", "24");
        phone.presses("Go on");
        phone.sees("h1", "Connect the chargers");
        phone.page.locator("[name=open]").uncheck();
        phone.presses("Finish");
        phone.page.waitForURL("**/?done=setup.done");
    }

    /** Whoever knocks is shown as such and nowhere else, and charges nothing. */
    private void nobodyJoinsUnasked(Tab phone) {
        var stranger = csms.knocks("NEW-7731");
        var started = stranger.startsCharging(1, TestCsms.ALICE, 0, csms.clock.instant());

        phone.sees("#newcomers", "NEW-7731 wants to join");
        assertThat(started.idTagInfo().status()).isEqualTo(Status.Invalid);
        assertThat(phone.page.locator("#plan").textContent()).doesNotContain("NEW-7731");

        phone.presses("Accept");
        phone.seesNoMore("#newcomers", "NEW-7731");
        phone.sees("#plan", "NEW-7731");
    }

    private String address() {
        return Visitor.base(csms);
    }
}
