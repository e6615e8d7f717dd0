package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person finds a charge whose meter ran backwards, and puts it right. */
class RepairStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_person_puts_a_charge_right_with_the_register_they_read_off(int width) {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-07");
        csms.clock.shows(NOON.plus(Duration.ofHours(3)));
        charger.startsCharging(1, ALICE, 5_000, NOON);
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(7_200));
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/sessions");
            tab.page.getByText("1 to check").click();
            tab.page.locator("tbody a").click();
            tab.sees("main", "Meter ran backwards");

            tab.types("Right meter reading at the end (kWh)", "12,345");
            tab.page.locator("form[action$=correct] button").click();

            tab.sees("main", "The charge is corrected");
            tab.sees("main", "7.345 kWh");
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 1)).isEmpty();
    }
}
