package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test charge goes on whatever becomes of the page that began it, and everybody sees it. */
class TestGoesOnStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_colleague_goes_on_where_a_phone_was_put_away() {
        Visitor.owning(csms).close();
        var charger = csms.plugIn("ZAP049214");
        csms.servesBay("ZAP049214", 1, "14");
        try (var colleague = chromium.opens(Visitor.base(csms), 1280, 900)) {
            colleague.signsIn();
            colleague.page.navigate(Visitor.base(csms) + path());
            colleague.sees("main", "Start the test");

            var phone = chromium.opens(Visitor.base(csms), 390, 844);
            phone.signsIn();
            phone.page.navigate(Visitor.base(csms) + path());
            phone.page.locator("#test").click();
            phone.sees(".chip", "The test runs");
            colleague.sees(".stages", "The meter counts");
            phone.page.reload();
            phone.sees(".stages", "The meter counts");
            phone.sees("#test", "Cancel the test");
            assertThat(phone.overhang()).isZero();
            assertThat(phone.complaints()).isEmpty();
            phone.close();

            charger.meters(1, 1_050, csms.clock.instant());
            colleague.sees(".chip.done", "Passed");
            colleague.sees(".stages", "The charge ends");
            assertThat(colleague.complaints()).isEmpty();
        }
        try (var again = chromium.opens(Visitor.base(csms), 390, 844)) {
            again.signsIn();
            again.page.navigate(Visitor.base(csms) + path());
            again.sees(".chip.done", "Passed");
        }
    }

    private String path() {
        return "/commissioning/" + csms.station("ZAP049214").id().value() + "/1";
    }
}
