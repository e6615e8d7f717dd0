package ch.onetime.csms.upkeep.cards;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static ch.onetime.ocpp.v16.IdTagInfo.Status.Accepted;
import static ch.onetime.ocpp.v16.IdTagInfo.Status.Blocked;
import static ch.onetime.ocpp.v16.IdTagInfo.Status.Invalid;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.database.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A card that is lost does not open, not even where the line is down; on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class LostCardTest {
    @RegisterExtension final TestCsms csms;
    private final KeepsCards cards;

    LostCardTest(TestEngine engine) {
        csms = new TestCsms(engine);
        cards = new KeepsCards(csms);
    }

    @Test
    void a_charger_knows_the_cards_while_its_line_is_down() {
        csms.knows(ALICE);
        csms.knows(BOB);
        cards.blocks(BOB);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");

        charger.dropsOff();

        assertThat(charger.taps(ALICE)).isEqualTo(Accepted);
        assertThat(charger.taps(BOB)).isEqualTo(Blocked);
        assertThat(charger.taps("STRANGER")).isEqualTo(Invalid);
        assertThat(cards.there("GARAGE").opening()).isEqualTo(1);
        assertThat(cards.there("GARAGE").since()).isEqualTo(csms.clock.instant());
    }

    @Test
    void a_lost_card_is_refused_online_and_offline() {
        csms.knows(ALICE);
        csms.knows(BOB);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");

        cards.blocks(ALICE);

        assertThat(charger.taps(ALICE)).isEqualTo(Blocked);
        cards.isUpToDate("GARAGE");
        charger.dropsOff();
        assertThat(charger.taps(ALICE)).isEqualTo(Blocked);
        assertThat(charger.taps(BOB)).isEqualTo(Accepted);
    }

    @Test
    void a_charger_that_was_away_hears_of_it_when_it_comes_back() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.dropsOff();
        csms.app.access.archive(new IdTag(ALICE));
        assertThat(charger.taps(ALICE)).isEqualTo(Accepted);

        charger.comesBack();
        cards.isUpToDate("GARAGE");
        charger.dropsOff();

        assertThat(charger.taps(ALICE)).isEqualTo(Invalid);
        assertThat(charger.cards().list()).isEmpty();
    }

    @Test
    void a_charger_without_a_list_forgets_what_it_has_learned() {
        csms.knows(ALICE);
        var charger =
                csms.plugIn("YARD", made -> made.setting("AuthorizationCacheEnabled", "true"));
        assertThat(charger.taps(ALICE)).isEqualTo(Accepted);

        cards.blocks(ALICE);

        eventually("it was told", () -> !cards.asked("YARD", "ClearCache").isEmpty());
        eventually("it has answered", () -> !csms.app.commandLog.hasOpen(cards.id("YARD")));
        charger.dropsOff();
        assertThat(charger.taps(ALICE)).isEqualTo(Invalid);
    }

    @Test
    void what_a_charger_has_is_known_after_a_restart_of_the_program() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.dropsOff();

        csms.restarts();

        cards.isUpToDate("GARAGE");
        assertThat(cards.there("GARAGE").opening()).isEqualTo(1);
    }
}
