package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.upkeep.cards.KeepsCards;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident blocks a lost card, and it does not open where the line is down either. */
class LostCardOfflineStoryTest {
    private static final String LOST = "KELLER-CARD-04A2";
    private static final String OTHER = "MEIER-CARD-11B3";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_blocks_a_lost_card_and_a_charger_without_a_line_refuses_it() {
        var house = new House(csms);
        var cards = new KeepsCards(csms);
        try (var owner = Visitor.owning(csms)) {
            var keller = house.livesIn("Keller", "07", LOST, "en");
            house.livesIn("Meier", "08", OTHER, "en");
            var charger = cards.charger("GARAGE-07");
            csms.app.registry.servesBay(cards.id("GARAGE-07"), 1, house.bay("07"));
            cards.isUpToDate("GARAGE-07");
            try (var tab = chromium.opens(owner.base(), 390, 844)) {
                tab.page.navigate(owner.base() + "/my");
                tab.types("Code from the letter", house.letter(keller).code());
                tab.presses("Open my charging");
                tab.page.getByText("Lost: block").first().click();
                tab.sees(".toast", "Card blocked.");
                assertThat(tab.complaints()).isEmpty();
            }
            cards.isUpToDate("GARAGE-07");

            charger.dropsOff();

            assertThat(charger.taps(LOST)).isEqualTo(Status.Blocked);
            assertThat(charger.taps(OTHER)).isEqualTo(Status.Accepted);
        }
    }

    @Test
    void whoever_looks_after_the_garage_sees_which_cards_a_charger_knows() {
        var cards = new KeepsCards(csms);
        csms.knows(LOST);
        csms.knows(OTHER);
        cards.charger("GARAGE-07");
        cards.isUpToDate("GARAGE-07");
        try (var owner = Visitor.owning(csms);
                var tab = chromium.opens(owner.base() + "/login", 1280, 900)) {
            tab.page.locator("[name=name]").fill(Visitor.OWNER);
            tab.page.locator("[name=password]").fill(Visitor.PASSWORD);
            tab.page.locator("form[action='/login'] button").click();
            tab.page.navigate(owner.base() + "/stations/" + cards.id("GARAGE-07").value());

            tab.sees("#main", "Card list");
            tab.sees("#main", "2, up to date since");

            cards.blocks(LOST);
            tab.sees("#main", "1, up to date since");
        }
    }
}
