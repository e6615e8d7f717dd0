package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who looks at a charger, or at the messages, sees in the menu that more has come. */
class SeesWhatWaitsStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void the_menu_counts_on_while_a_person_looks_elsewhere() {
        var charger = csms.plugIn("GARAGE-07");
        Visitor.owning(csms).close();
        var base = Visitor.base(csms);
        try (var tab = chromium.opens(base, 1280, 844)) {
            tab.signsIn();
            tab.page.navigate(base + "/stations/" + csms.station("GARAGE-07").id().value());
            assertThat(tab.page.locator("#open-count").isVisible()).isFalse();

            charger.authorizes("04A1B2C3D4");
            tab.page.locator("#open-count:text-is('1')").waitFor();

            tab.page.navigate(base + "/messages");
            charger.authorizes("04A1B2C3D5");
            tab.page.locator("#open-count:text-is('2')").waitFor();
            tab.sees("#matters", "04A1B2C3D5");
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
