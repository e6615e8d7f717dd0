package ch.onetime.csms.upkeep.cards;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static ch.onetime.ocpp.v16.IdTagInfo.Status.Blocked;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.upkeep.cards.CardsThere.Standing;
import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.simulator.Answering;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger has forgotten a lost card when it says so, and not before. */
class ForgettingTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final KeepsCards cards = new KeepsCards(csms);

    @Test
    void who_refuses_to_forget_gets_its_list_is_shown_and_is_asked_again_when_it_boots() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", Answering.status("Rejected"));

        cards.blocks(ALICE);

        eventually("it has its list", () -> charger.cards().list().get(ALICE) == Blocked);
        cards.becomes("GARAGE", Standing.REFUSED);
        assertThat(cards.asked("GARAGE", "ClearCache")).hasSize(1);
        charger.answers("ClearCache", Answering.usual());
        charger.boots();
        eventually("it is asked again", () -> cards.asked("GARAGE", "ClearCache").size() == 2);
        cards.isUpToDate("GARAGE");
    }

    @Test
    void an_error_is_no_forgetting() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", new Answering.Refuses(ErrorCode.InternalError, "busy"));

        cards.blocks(ALICE);

        eventually("it has its list", () -> charger.cards().list().get(ALICE) == Blocked);
        cards.becomes("GARAGE", Standing.REFUSED);
    }

    @Test
    void who_learns_no_cards_may_refuse_and_is_asked_again_when_it_boots() {
        csms.knows(ALICE);
        var charger =
                cards.charger("GARAGE", made -> made.setting("AuthorizationCacheEnabled", "false"));
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", Answering.status("Rejected"));

        cards.blocks(ALICE);
        cards.isUpToDate("GARAGE");
        csms.knows(BOB);
        cards.isUpToDate("GARAGE");
        assertThat(cards.asked("GARAGE", "ClearCache")).hasSize(1);

        charger.boots();
        eventually("it is asked again", () -> cards.asked("GARAGE", "ClearCache").size() > 1);
    }

    @Test
    void who_does_not_know_the_word_has_nothing_to_forget() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", new Answering.Refuses(ErrorCode.NotImplemented, "what"));

        cards.blocks(ALICE);
        cards.isUpToDate("GARAGE");
        charger.boots();
        csms.knows(BOB);
        cards.isUpToDate("GARAGE");

        assertThat(cards.asked("GARAGE", "ClearCache")).hasSize(1);
    }

    @Test
    void who_never_answers_gets_its_list_all_the_same_and_is_shown() {
        csms.knows(ALICE);
        var charger = cards.charger("GARAGE");
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", Answering.never());

        try (var impatient = impatient()) {
            cards.blocks(ALICE);

            eventually("it has its list", () -> charger.cards().list().get(ALICE) == Blocked);
            cards.becomes("GARAGE", Standing.NO_ANSWER);
            charger.answers("ClearCache", Answering.usual());
            charger.boots();
            eventually(
                    "it has forgotten",
                    () -> impatient.of(cards.id("GARAGE")).standing() == Standing.UP_TO_DATE);
        }
    }

    @Test
    void a_charger_without_a_list_that_never_answers_is_shown() {
        csms.knows(ALICE);
        var charger =
                cards.charger("YARD", made -> made.setting("SupportedFeatureProfiles", "Core"));
        charger.answers("ClearCache", Answering.never());

        try (var impatient = impatient()) {
            cards.blocks(ALICE);

            cards.becomes("YARD", Standing.NO_ANSWER);
            assertThat(impatient.of(cards.id("YARD")).opening()).isZero();
        }
    }

    /** Takes the place of the usual one, and waits half a second for an answer. */
    private OfflineCards impatient() {
        var app = csms.app;
        app.offlineCards.close();
        return new OfflineCards(
                new OfflineCards.Rooms(
                        app.database,
                        app.events,
                        csms.clock,
                        app.registry,
                        app.configuration,
                        app.access,
                        new Impatient(app.gateway.chargers(), Duration.ofMillis(500)),
                        app.commandLog,
                        Duration.ZERO));
    }
}
