package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident signs in by code and blocks a lost card. */
class BlocksLostCardStoryTest {
    private static final String CARD = "KELLER-CARD-04A2";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_signs_in_by_code_and_blocks_a_lost_card() {
        var house = new House(csms);
        try (var owner = Visitor.owning(csms)) {
            var keller = house.livesIn("Keller", "07", CARD, "en");
            var charger = house.charger("GARAGE-07", "07");
            try (var tab = chromium.opens(owner.base(), 390, 844)) {
                tab.page.navigate(owner.base() + "/my");
                tab.types("Code from the letter", house.letter(keller).code());
                tab.presses("Open my charging");
                tab.sees("#now", "Bay 07");
                tab.page.getByText("Lost: block").first().click();

                tab.sees(".toast", "Card blocked.");
                tab.sees("#cards", "Blocked");
                assertThat(charger.authorizes(CARD).idTagInfo().status().name())
                        .isEqualTo("Blocked");
                assertThat(tab.overhang()).isZero();
                assertThat(tab.requestsToOtherHosts()).isEmpty();
            }
        }
    }
}
