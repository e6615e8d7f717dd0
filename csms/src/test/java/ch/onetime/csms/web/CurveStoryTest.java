package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody sees why a charge became slower, and reads the same without seeing the drawing. */
class CurveStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_person_sees_why_a_charge_paused_and_reads_it_as_a_table_by_keyboard() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-07");
        charger.startsCharging(1, ALICE, 0, NOON);
        charger.status(1, ChargePointStatus.Charging);
        csms.clock.pass(Duration.ofHours(1));
        charger.status(1, ChargePointStatus.SuspendedEV);
        csms.clock.pass(Duration.ofHours(1));
        charger.stopsCharging(1, 11_000, csms.clock.instant());
        var session = "/sessions/" + csms.transactions().getFirst().id();
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), 390, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + session);
            tab.page.locator("#curve canvas").waitFor();
            tab.sees("#curve .causes", "The car pauses");

            var table =
                    tab.page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Table").setExact(true));
            table.focus();
            tab.page.keyboard().press("Enter");

            tab.sees("#curve table", "The car pauses");
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
