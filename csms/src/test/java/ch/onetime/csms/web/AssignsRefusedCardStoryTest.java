package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card was refused; a manager says whose it is, and the next try is accepted. */
class AssignsRefusedCardStoryTest {
    private static final String CARD = "04A2B3C4";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void from_the_message_it_takes_two_presses_and_no_restart(int width) {
        Visitor.owning(csms).close();
        csms.app.people.add(new PersonWish("Sofia Keller", "3.2", "de", null, ""));
        var charger = csms.plugIn("GARAGE");
        assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Invalid);
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/messages");
            tab.sees("main", CARD);

            tab.page.locator("a[href*='cards/learn?card=" + CARD + "']").first().click();
            tab.page.getByLabel("Assign: Sofia Keller", exactly()).click();

            tab.sees("main", "The next try is accepted");
            assertThat(charger.authorizes(CARD).idTagInfo().status()).isEqualTo(Status.Accepted);
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
