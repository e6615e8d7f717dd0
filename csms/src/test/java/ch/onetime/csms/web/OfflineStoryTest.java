package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody without a technician finds out why a charger is offline, and sees it come back. */
class OfflineStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_person_checks_an_offline_charger_and_sees_it_come_back() {
        csms.plugIn("YARD");
        var charger = csms.plugIn("GARAGE-07");
        try (var owner = Visitor.owning(csms);
                var tab = chromium.opens(owner.base() + "/login?to=/messages", 390, 844)) {
            tab.page.locator("[name=name]").fill(Visitor.OWNER);
            tab.page.locator("[name=password]").fill(Visitor.PASSWORD);
            tab.page.locator("form[action='/login'] button").click();
            tab.sees("#main", "All good");

            charger.dropsOff();
            eventually("it is offline", () -> !csms.isOnline("GARAGE-07"));
            isTold();
            tab.sees("#matters", "GARAGE-07 is offline");
            tab.presses("Check");
            tab.sees(".checks", "Is there a light on the charger");
            tab.presses("No");
            tab.sees(".help", "It has no power");
            tab.sees(".checks", "Is its network cable plugged in");
            assertThat(tab.overhang()).isZero();
            charger.connects();

            tab.sees("#state", "It is over");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Whenever it was first missed, a minute later it is told. */
    private void isTold() {
        eventually(
                "it is told",
                () -> {
                    csms.clock.pass(Duration.ofSeconds(10));
                    return csms.app.attention.count() == 1;
                });
    }
}
