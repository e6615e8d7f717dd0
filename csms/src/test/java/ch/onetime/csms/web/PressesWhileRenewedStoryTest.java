package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import com.microsoft.playwright.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An electrician presses a button in the very moment in which the page renews itself. */
class PressesWhileRenewedStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void what_is_under_the_finger_stays_until_it_is_let_go() {
        Visitor.owning(csms).close();
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("ZAP049216");
        try (var tab = chromium.opens(Visitor.base(csms), 1280, 900)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/commissioning");
            tab.page.locator("#choose-" + key("ZAP049216")).hover();
            tab.page.mouse().down();
            tab.page.waitForResponse(
                    answer -> isOfDesk(answer) && answer.status() == 200,
                    () -> csms.knocks("ZAP049217"));
            tab.page.waitForResponse(PressesWhileRenewedStoryTest::isOfDesk, () -> {});
            tab.page.mouse().up();

            tab.sees("#current", "Chosen from the list");
            tab.sees("#current", "ZAP049216");
            tab.page.locator("#choose-" + key("ZAP049217")).waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_release_that_nobody_tells_of_stops_no_news() {
        Visitor.owning(csms).close();
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("ZAP049216");
        try (var tab = chromium.opens(Visitor.base(csms), 1280, 900)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/commissioning");
            tab.page.locator("#choose-" + key("ZAP049216")).waitFor();
            tab.page.evaluate(
                    "for (const tells of ['pointerup', 'click'])"
                            + " addEventListener(tells, one => one.stopImmediatePropagation(), true)");
            tab.page.locator("h1").hover();
            tab.page.mouse().down();
            tab.page.mouse().up();
            tab.page.locator("h2").first().hover();
            csms.knocks("ZAP049217");

            tab.page.locator("#choose-" + key("ZAP049217")).waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static boolean isOfDesk(Response answer) {
        return answer.url().contains("/commissioning/live");
    }

    private String key(String identity) {
        return csms.station(identity).id().value() + "-1";
    }
}
