package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An electrician walks along the chargers with one card; the page says each within a second. */
class HearsWhichChargerStoryTest {
    private static final String CARD = "04A2B3C4";
    private static final int CHARGERS = 5;

    /** What is announced is noted in the page itself: when, and where the focus is by then. */
    private static final String LISTENS =
            """
            () => {
                const news = document.getElementById("desk-news");
                const noted = document.documentElement.dataset;
                new MutationObserver(() => {
                    noted.said = news.textContent;
                    noted.at = Date.now();
                    noted.focus = document.activeElement.id;
                }).observe(news, { childList: true });
            }
            """;

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void each_tap_is_focused_and_announced_within_a_second() {
        Visitor.owning(csms).close();
        csms.app.joining.open(Duration.ofHours(8));
        var chargers =
                IntStream.range(0, CHARGERS)
                        .mapToObj(number -> csms.knocks("ZAP04921" + number))
                        .toList();
        try (var tab = chromium.opens(Visitor.base(csms), 1280, 900)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/commissioning");
            tab.sees("#current", "Hold a card at a charger");
            tab.page.evaluate(LISTENS);

            var took = chargers.stream().map(charger -> taps(charger, tab)).sorted().toList();

            // one look may meet a machine that is busy with something else
            assertThat(took.get(CHARGERS / 2)).isLessThanOrEqualTo(1_000);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static long taps(ChargePoint charger, Tab tab) {
        var tapped = System.currentTimeMillis();
        charger.authorizes(CARD);
        tab.page.locator("html[data-said*='" + charger.identity() + "']").waitFor();
        var page = tab.page.locator("html");
        assertThat(page.getAttribute("data-focus")).isEqualTo("save");
        assertThat(tab.page.locator("#current").textContent()).contains(charger.identity());
        return Long.parseLong(page.getAttribute("data-at")) - tapped;
    }
}
