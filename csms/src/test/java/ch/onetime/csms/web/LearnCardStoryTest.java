package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager learns a card by tapping it at a charger. */
class LearnCardStoryTest {
    private static final String CARD = "04A2B3C4";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String HEARD =
            "() => document.getElementById('heard').textContent.includes('" + CARD + "')";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    /** B1 wants eight presses and fields at most, B3 the card within a second. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_manager_enters_a_person_and_learns_the_card_by_tapping(int width) {
        var charger = csms.plugIn("GARAGE");
        try (var tab = chromium.opens(address(), width, 844)) {
            signsIn(tab);

            tab.page.navigate(address() + "/people");
            tab.presses("New person");
            tab.page.getByLabel("Name", exactly()).fill("Sofia Keller");
            tab.page.getByLabel("Apartment", exactly()).fill("3.2");
            tab.page.locator("select[name=bay]").selectOption("Bay 07");
            tab.presses("Save and learn card");
            tab.sees("#heard", "Waiting for a card");
            tab.page.getByLabel("Card number").fill("half a num");

            var heard = new Sighting(tab.page, HEARD);
            charger.authorizes(CARD);
            assertThat(heard.after(Instant.now())).isLessThan(AT_ONCE);
            assertThat(tab.page.getByLabel("Card number").inputValue()).isEqualTo("half a num");
            tab.page.locator("#heard button").click();

            tab.sees("main", "Card is assigned");
            assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Accepted);
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requestsToOtherHosts()).isEmpty();
        }
    }

    private void signsIn(Tab tab) {
        try (var visitor = Visitor.owning(csms)) {
            tab.page.navigate(address() + "/login");
            tab.types("Name", Visitor.OWNER);
            tab.types("Password", Visitor.PASSWORD);
            tab.page.locator("main button.primary").click();
            tab.page.waitForURL(visitor.base() + "/");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private String address() {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }
}
