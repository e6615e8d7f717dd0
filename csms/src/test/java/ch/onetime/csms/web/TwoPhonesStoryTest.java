package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two electricians put chargers into service at once, each with a phone. */
class TwoPhonesStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void two_electricians_put_chargers_into_service_at_once() {
        Visitor.owning(csms).close();
        csms.app.joining.open(Duration.ofHours(8));
        var first = csms.knocks("ZAP049216");
        csms.knocks("ZAP049217");
        try (var ivo = chromium.opens(Visitor.base(csms), 390, 844)) {
            opensDesk(ivo);
            first.authorizes("04A2B3C4");
            ivo.sees("#current", "ZAP049216");
            ivo.page.reload(); // he has put the phone away in between
            ivo.sees("#current", "ZAP049216");

            try (var mia = chromium.opens(Visitor.base(csms), 390, 844)) {
                opensDesk(mia);
                mia.page.locator("#choose-" + key("ZAP049217")).click();
                mia.sees("#current", "Chosen from the list");
                mia.page.fill("#bay", "05");
                ivo.page.fill("#bay", "05");
                ivo.page.locator("#save").click();
                ivo.sees("#desk-lists", "Bay 05");
                mia.sees("#desk-lists", "Bay 05"); // without a reload
                assertThat(mia.page.inputValue("#bay")).isEqualTo("05");

                mia.page.locator("#save").click();
                mia.sees("#bay-note", "Bay 05 is served by ZAP049216 already");
                assertThat(mia.page.inputValue("#bay")).isEqualTo("05");
                mia.page.getByLabel("Swap the two").check();
                mia.page.locator("#save").click();
                mia.sees("main", "Saved. Hold the card at the next charger.");

                mia.page.locator("#choose-" + key("ZAP049216")).waitFor();
                ivo.page.locator("#choose-" + key("ZAP049216")).waitFor();
                assertThat(mia.overhang()).isZero();
                assertThat(mia.complaints()).allMatch(one -> one.contains("422"));
            }
            assertThat(ivo.complaints()).isEmpty();
        }
        try (var another = chromium.opens(Visitor.base(csms), 1280, 800)) {
            opensDesk(another); // both phones are closed; what is to do is still known
            another.page.locator("#choose-" + key("ZAP049216")).waitFor();
            another.sees("#desk-lists", "Bay 05");
        }
    }

    private static void opensDesk(Tab tab) {
        tab.signsIn();
        tab.page.navigate(tab.page.url().replaceFirst("(//[^/]+).*", "$1") + "/commissioning");
        tab.page.locator("#desk-progress").waitFor();
    }

    private String key(String identity) {
        return csms.station(identity).id().value() + "-1";
    }
}
